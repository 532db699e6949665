import { endMarks } from '../end-marks.ts';
import type { PageData } from '../page-data.ts';
import type { AnswerProblem, EndState, Outcome } from '../text/page-text.ts';
import type { AnswerResult } from './answer.ts';
import { postAnswer } from './answer.ts';
import type { Challenge, SignInResult } from './cognito.ts';
import { changePassword, signIn } from './cognito.ts';

const data = JSON.parse(element('page-data').textContent ?? '') as PageData;
const { text } = data;

// The sign-in lives here and nowhere else: leaving the page forgets it.
let idToken: string | undefined;
let account = '';
let decider = '';
let challenge: Challenge | undefined;
let busy = false;

element('needs-script').remove();
if (data.signIn !== undefined) startAnswering(data.signIn);
else startAskingAgain();

function startAnswering(client: NonNullable<PageData['signIn']>): void {
  const email = input('email');
  const password = input('password');
  const newPassword = input('new-password');
  const consent = input('consent');
  element('steps').hidden = false;

  onSubmit('sign-in', text.progress.signIn, async () => {
    const message = element('sign-in-message');
    if (email.value.trim() === '') return complain(message, text.missing.email, { field: email });
    if (password.value === '') return complain(message, text.missing.password, { field: password });
    account = email.value.trim();
    afterSignIn(await signIn(client, account, password.value), message, password);
  });

  onSubmit('change-password', text.progress.newPassword, async () => {
    const message = element('new-password-message');
    if (newPassword.value === '') return complain(message, text.missing.newPassword, { field: newPassword });
    if (challenge === undefined) return;
    afterSignIn(await changePassword(client, challenge, newPassword.value), message, newPassword);
  });

  onSubmit('accept', text.progress.answer, async () => {
    if (!consent.checked) return complain(element('answer-message'), text.missing.consent, { field: consent });
    const body = { consent: true, consentTextVersion: data.consentTextVersion };
    afterAnswer(await postAnswer(data.token, 'accept', body, idToken), 'accept');
  });

  onSubmit('decline', text.progress.answer, async () => {
    // The API takes one line of text.
    const reason = input('reason')
      .value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim();
    const result = await postAnswer(data.token, 'decline', reason === '' ? {} : { reason }, idToken);
    afterAnswer(result, 'decline');
  });

  element('someone-else').addEventListener('click', () => {
    if (!busy) signOut();
  });

  for (const box of document.querySelectorAll<HTMLInputElement>('[data-shows]')) {
    box.addEventListener('change', () => {
      input(box.dataset.shows ?? '').type = box.checked ? 'text' : 'password';
    });
  }
}

function startAskingAgain(): void {
  element('ask-again').hidden = false;
  onSubmit('ask-again', text.progress.askAgain, () =>
    askAgain(element('ask-again-message'), () => submit('ask-again')),
  );
}

function afterSignIn(result: SignInResult, message: HTMLElement, field: HTMLInputElement): void {
  if (result.kind === 'REFUSED') {
    if (result.problem === 'SESSION_OVER') signOut(text.signIn.SESSION_OVER);
    else complain(message, text.signIn[result.problem], { field });
  } else if (result.kind === 'NEW_PASSWORD_REQUIRED') {
    challenge = result.challenge;
    input('account-name').value = account;
    show('change-password');
    element('new-password-heading').focus();
  } else {
    showSignedIn(result.idToken);
  }
}

function showSignedIn(token: string): void {
  idToken = token;
  account = addressIn(token) ?? account;
  // A tick is one person's consent, and a reason one person's words.
  if (account !== decider) for (const id of ['accept', 'decline']) form(id).reset();
  decider = account;
  challenge = undefined;
  clearPasswords();
  show('someone-else');
  fill(element('account'), text.signedIn);
  element('sign-in-step').className = 'done';
  element('decide-step').className = '';
  element('decide-waiting').hidden = true;
  element('decide').hidden = false;
  element('decide-heading').focus();
}

function afterAnswer(result: AnswerResult, step: 'accept' | 'decline'): void {
  const message = element('answer-message');
  const someoneElse: Action = { label: element('someone-else').textContent ?? '', act: () => signOut() };
  if (result.kind === 'DONE') {
    if (step === 'accept') finish(text.accepted, 'good');
    else finish(text.declined, 'plain');
  } else if (result.kind === 'ENDED') {
    finishEnded(result.state);
  } else if (result.kind === 'SIGN_IN_AGAIN') {
    signOut(text.signIn.SIGN_IN_AGAIN);
  } else if (result.kind === 'NOT_ELIGIBLE') {
    complain(message, text.notEligible[result.reason], { action: someoneElse, more: text.staysOpen });
  } else if (needsOtherAccount(result.problem)) {
    complain(message, text.problems[result.problem], { action: someoneElse, more: text.staysOpen });
  } else if (result.problem === 'CONSENT_REQUIRED') {
    complain(message, text.problems.CONSENT_REQUIRED, { field: input('consent') });
  } else if (result.problem === 'VALIDATION_FAILED' && step === 'decline') {
    complain(message, text.problems.VALIDATION_FAILED, { field: input('reason') });
  } else {
    refuse(result, message, () => submit(step));
  }
}

function needsOtherAccount(problem: AnswerProblem): boolean {
  return problem === 'RECIPIENT_MISMATCH' || problem === 'SELF_PARTNERSHIP' || problem === 'ROLE_NOT_ALLOWED';
}

async function askAgain(message: HTMLElement, retry: () => void): Promise<void> {
  const result = await postAnswer(data.token, 'ask-again', {});
  if (result.kind === 'DONE') finish(text.asked, 'good');
  else if (result.kind === 'ENDED') finishEnded(result.state);
  else refuse(result.kind === 'REFUSED' ? result : { problem: 'UNEXPECTED', reference: result.kind }, message, retry);
}

type Refusal = Pick<Extract<AnswerResult, { kind: 'REFUSED' }>, 'problem' | 'retryAfterSeconds' | 'reference'>;

/** For what may pass by itself: offers the same request again, which keeps its key. */
function refuse(refusal: Refusal, message: HTMLElement, retry: () => void): void {
  // What cannot be put right on the page is nothing a reader can act on, whatever the API calls it.
  const problem = refusal.problem === 'VALIDATION_FAILED' ? 'UNEXPECTED' : refusal.problem;
  const action =
    problem === 'CONSENT_TEXT_CHANGED'
      ? { label: text.reload, act: () => location.reload() }
      : { label: text.retry, act: retry };
  const values = { when: waiting(refusal.retryAfterSeconds), reference: refusal.reference };
  complain(message, text.problems[problem], { action, values });
}

function waiting(seconds: number | undefined): string {
  if (seconds === undefined) return text.later;
  const format = new Intl.RelativeTimeFormat(data.language);
  if (seconds < 90) return format.format(Math.ceil(seconds), 'second');
  return seconds < 5400
    ? format.format(Math.ceil(seconds / 60), 'minute')
    : format.format(Math.ceil(seconds / 3600), 'hour');
}

/** Back to the first step, for another account or because the sign-in has ended; says why when there is a reason. */
function signOut(reason?: string): void {
  idToken = undefined;
  challenge = undefined;
  clearPasswords();
  clearMessages();
  show('sign-in');
  element('account').textContent = '';
  element('sign-in-step').className = '';
  element('decide-step').className = 'waiting';
  element('decide-waiting').hidden = false;
  element('decide').hidden = true;
  if (reason === undefined) {
    input('email').focus();
    input('email').select();
  } else {
    complain(element('sign-in-message'), reason, { field: input('password'), valid: true });
  }
}

function show(part: 'sign-in' | 'change-password' | 'someone-else'): void {
  for (const id of ['sign-in', 'change-password', 'someone-else']) element(id).hidden = id !== part;
}

function clearPasswords(): void {
  for (const id of ['password', 'new-password']) {
    input(id).value = '';
    input(id).type = 'password';
  }
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-shows]')) box.checked = false;
}

interface Action {
  label: string;
  act: () => void;
}

interface Complaint {
  /** What the reader should put right: it gets the focus and, unless it is valid, the mark. */
  field?: HTMLInputElement;
  valid?: boolean;
  /** What the reader can do instead: its button gets the focus. */
  action?: Action;
  more?: string;
  values?: Record<string, string>;
}

function complain(message: HTMLElement, what: string, complaint: Complaint): void {
  const { field, action } = complaint;
  message.replaceChildren(paragraph(what, complaint.values));
  if (complaint.more !== undefined) message.append(paragraph(complaint.more));
  if (action !== undefined) message.append(button(action));
  if (field !== undefined && complaint.valid !== true) field.setAttribute('aria-invalid', 'true');
  whenFree(() => (message.querySelector('button') ?? field ?? message).focus());
}

function clearMessages(): void {
  for (const message of document.querySelectorAll('.message')) message.replaceChildren();
  for (const field of document.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
}

/** The last word: takes the place of the invitation and gets the focus. */
function finish(outcome: Outcome, mark: string): void {
  idToken = undefined;
  const sign = document.createElement('div');
  sign.className = `mark ${mark}`;
  sign.setAttribute('aria-hidden', 'true');
  const heading = document.createElement('h1');
  heading.tabIndex = -1;
  fill(heading, outcome.title);
  element('invitation').hidden = true;
  element('outcome').replaceChildren(sign, heading, ...outcome.paragraphs.map((part) => paragraph(part)));
  document.title = `${heading.textContent} · Twotier`;
  scrollTo(0, 0);
  heading.focus();
}

function finishEnded(state: EndState | 'NOT_FOUND'): void {
  finish(data.ended[state], endMarks[state]);
  if (state !== 'EXPIRED' && state !== 'SUPERSEDED') return;
  const message = document.createElement('div');
  message.className = 'message';
  message.setAttribute('role', 'alert');
  const ask = () => run(text.progress.askAgain, () => askAgain(message, ask));
  element('outcome').append(message, button({ label: text.askAgain, act: ask }, 'main'));
}

function onSubmit(id: string, progress: string, work: () => Promise<void> | void): void {
  element(id).addEventListener('submit', (event) => {
    event.preventDefault();
    void run(progress, work);
  });
}

function submit(id: string): void {
  form(id).requestSubmit();
}

/** One thing at a time: a second click, or Enter, while an answer is awaited does nothing. */
async function run(progress: string, work: () => Promise<void> | void): Promise<void> {
  if (busy) return;
  busy = true;
  clearMessages();
  fill(element('progress'), progress);
  setDisabled(true);
  try {
    await work();
  } finally {
    busy = false;
    setDisabled(false);
    element('progress').textContent = '';
    focusLater?.();
    focusLater = undefined;
  }
}

// A disabled button takes no focus, so the focus waits until the work is over.
let focusLater: (() => void) | undefined;

function whenFree(focus: () => void): void {
  if (busy) focusLater = focus;
  else focus();
}

function setDisabled(disabled: boolean): void {
  for (const each of document.querySelectorAll('button')) each.disabled = disabled;
}

function paragraph(content: string, values?: Record<string, string>): HTMLElement {
  const part = document.createElement('p');
  fill(part, content, values);
  return part;
}

function button({ label, act }: Action, className = ''): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

/** Puts a text in place; what stands for its names is outside text and stays text, isolated in direction. */
function fill(target: HTMLElement, content: string, values: Record<string, string> = {}): void {
  const known: Record<string, string> = { ...data.values, account, ...values };
  const parts = content.split(/\{(\w+)\}/u).map((part, index) => {
    if (index % 2 === 0) return part;
    const isolated = document.createElement('bdi');
    isolated.textContent = known[part] ?? '';
    return isolated;
  });
  target.replaceChildren(...parts);
}

/** The address in the ID token, for showing only: the API reads the token itself. */
function addressIn(token: string): string | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/gu, '+').replace(/_/gu, '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const { email } = JSON.parse(new TextDecoder().decode(bytes)) as { email?: unknown };
    return typeof email === 'string' ? email : undefined;
  } catch {
    return undefined;
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No element ${id}.`);
  return found;
}

function form(id: string): HTMLFormElement {
  return element(id) as HTMLFormElement;
}

function input(id: string): HTMLInputElement {
  return element(id) as HTMLInputElement;
}
