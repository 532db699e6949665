import { endMarks } from '../end-marks.ts';
import type { PageData } from '../page-data.ts';
import type { AnswerProblem, EndState, Outcome } from '../text/page-text.ts';
import type { AnswerResult } from './answer.ts';
import { postAgreement, postAnswer } from './answer.ts';
import type { Challenge, SignInResult } from './cognito.ts';
import { changePassword, signIn } from './cognito.ts';
import {
  type Action,
  button,
  clearMessages,
  complain,
  element,
  fill,
  form,
  input,
  isBusy,
  know,
  onSubmit,
  pageData,
  run,
  finish as showOutcome,
  submit,
  waiting,
} from './page.ts';

const data = pageData<PageData>();
const { text } = data;
know(data.values);

// The sign-in lives here and nowhere else: leaving the page forgets it.
let idToken: string | undefined;
let account = '';
let tenantId = '';
let decider = '';
let challenge: Challenge | undefined;

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
    signingInAs(email.value.trim());
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
    const { consentTextVersion } = data;
    const body = consentTextVersion === undefined ? {} : { consent: true, consentTextVersion };
    afterAnswer(await postAnswer(pathOf('accept'), body, idToken, data.etag), 'accept');
  });

  onSubmit('decline', text.progress.answer, async () => {
    // The API takes one line of text.
    const reason = input('reason')
      .value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim();
    const result = await postAnswer(pathOf('decline'), reason === '' ? {} : { reason }, idToken, data.etag);
    afterAnswer(result, 'decline');
  });

  element('someone-else').addEventListener('click', () => {
    if (!isBusy()) signOut();
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
  const claims = claimsIn(token);
  tenantId = claims.tenantId ?? '';
  signingInAs(claims.email ?? account);
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
  } else if (result.kind === 'NOT_ELIGIBLE' && result.reason === 'AUTHORIZED_UNSIGNED') {
    complain(message, text.notEligible.AUTHORIZED_UNSIGNED, { action: signing(message), more: text.staysOpen });
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

/** The signature that is missing, here and now; accepting stays a click of its own. */
function signing(message: HTMLElement): Action {
  const sign = async (): Promise<void> => {
    const result = await postAgreement(tenantId, idToken);
    if (result.kind === 'DONE') complain(message, text.agreement.signed, { next: element('accept-now') });
    else if (result.kind === 'SIGN_IN_AGAIN') signOut(text.signIn.SIGN_IN_AGAIN);
    else if (result.kind === 'REFUSED') refuse(result, message, again);
    else refuse({ problem: 'UNEXPECTED', reference: result.kind }, message, again);
  };
  const again = () => void run(text.progress.agreement, sign);
  return { label: text.agreement.sign, act: again };
}

function needsOtherAccount(problem: AnswerProblem): boolean {
  return problem === 'RECIPIENT_MISMATCH' || problem === 'SELF_PARTNERSHIP' || problem === 'ROLE_NOT_ALLOWED';
}

async function askAgain(message: HTMLElement, retry: () => void): Promise<void> {
  const result = await postAnswer(pathOf('askAgain'), {});
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
  const values = { when: waiting(refusal.retryAfterSeconds, data.language, text.later), reference: refusal.reference };
  complain(message, text.problems[problem], { action, values });
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
  // Only a reseller can be without an account.
  const offer = document.getElementById('enrol-offer');
  if (offer !== null) offer.hidden = part !== 'sign-in';
}

function clearPasswords(): void {
  for (const id of ['password', 'new-password']) {
    input(id).value = '';
    input(id).type = 'password';
  }
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-shows]')) box.checked = false;
}

/** The last word on the invitation, which ends the sign-in. */
function finish(outcome: Outcome, mark: string): void {
  idToken = undefined;
  showOutcome(outcome, mark);
}

function finishEnded(state: EndState | 'NOT_FOUND'): void {
  finish(data.ended[state], endMarks[state]);
  if (data.steps.askAgain === undefined || (state !== 'EXPIRED' && state !== 'SUPERSEDED')) return;
  const message = document.createElement('div');
  message.className = 'message';
  message.setAttribute('role', 'alert');
  const ask = () => run(text.progress.askAgain, () => askAgain(message, ask));
  element('outcome').append(message, button({ label: text.askAgain, act: ask }, 'main'));
}

function pathOf(step: keyof PageData['steps']): string {
  return `${data.path}/${data.steps[step]}`;
}

function signingInAs(address: string): void {
  account = address;
  know({ account });
}

/** What the ID token says of its owner, for showing and for naming the company: the API reads the token itself. */
function claimsIn(token: string): { email?: string; tenantId?: string } {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/gu, '+').replace(/_/gu, '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const { email, 'custom:tenantId': tenant } = claims;
    return {
      ...(typeof email === 'string' && { email }),
      ...(typeof tenant === 'string' && { tenantId: tenant }),
    };
  } catch {
    return {};
  }
}
