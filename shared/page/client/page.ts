import type { Outcome } from '../text/page-text.ts';

/** What every page of ours does alike: put texts in place, complain, do one thing at a time, say the last word. */
export interface Action {
  label: string;
  act: () => void;
}

type Field = HTMLInputElement | HTMLSelectElement;

export interface Complaint {
  /** What the reader should put right: it gets the focus and, unless it is valid, the mark. */
  field?: Field;
  valid?: boolean;
  /** What the reader can do instead: its button gets the focus. */
  action?: Action;
  more?: string;
  /** No complaint at all, but what the reader does next: it gets the focus. */
  next?: HTMLElement;
  values?: Record<string, string>;
}

const known: Record<string, string> = {};
let busy = false;
// A disabled button takes no focus, so the focus waits until the work is over.
let focusLater: (() => void) | undefined;

/** What stands for these names in the page's texts from now on. */
export function know(values: Record<string, string>): void {
  Object.assign(known, values);
}

/** The facts that the server has put into the page. */
export function pageData<T>(): T {
  return JSON.parse(element('page-data').textContent ?? '') as T;
}

export function complain(message: HTMLElement, what: string, complaint: Complaint = {}): void {
  const { field, action, next } = complaint;
  message.classList.toggle('good', next !== undefined);
  message.replaceChildren(paragraph(what, complaint.values));
  if (complaint.more !== undefined) message.append(paragraph(complaint.more));
  if (action !== undefined) message.append(button(action));
  if (field !== undefined && complaint.valid !== true) field.setAttribute('aria-invalid', 'true');
  whenFree(() => (next ?? message.querySelector('button') ?? field ?? message).focus());
}

export function clearMessages(): void {
  for (const message of document.querySelectorAll('.message')) message.replaceChildren();
  for (const field of document.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
}

/** The last word: takes the place of the page's own content and gets the focus. */
export function finish(outcome: Outcome, mark: string): void {
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

export function onSubmit(id: string, progress: string, work: () => Promise<void> | void): void {
  element(id).addEventListener('submit', (event) => {
    event.preventDefault();
    void run(progress, work);
  });
}

export function submit(id: string): void {
  form(id).requestSubmit();
}

export function isBusy(): boolean {
  return busy;
}

/** One thing at a time: a second click, or Enter, while an answer is awaited does nothing. */
export async function run(progress: string, work: () => Promise<void> | void): Promise<void> {
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

function whenFree(focus: () => void): void {
  if (busy) focusLater = focus;
  else focus();
}

function setDisabled(disabled: boolean): void {
  for (const each of document.querySelectorAll('button')) each.disabled = disabled;
}

/** When to try again, in words; `later` where no time was named. */
export function waiting(seconds: number | undefined, language: string, later: string): string {
  if (seconds === undefined) return later;
  const format = new Intl.RelativeTimeFormat(language);
  if (seconds < 90) return format.format(Math.ceil(seconds), 'second');
  return seconds < 5400
    ? format.format(Math.ceil(seconds / 60), 'minute')
    : format.format(Math.ceil(seconds / 3600), 'hour');
}

function paragraph(content: string, values?: Record<string, string>): HTMLElement {
  const part = document.createElement('p');
  fill(part, content, values);
  return part;
}

export function button({ label, act }: Action, className = ''): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

/** Puts a text in place; what stands for its names is outside text and stays text, isolated in direction. */
export function fill(target: HTMLElement, content: string, values: Record<string, string> = {}): void {
  const parts = content.split(/\{(\w+)\}/u).map((part, index) => {
    if (index % 2 === 0) return part;
    const isolated = document.createElement('bdi');
    isolated.textContent = values[part] ?? known[part] ?? '';
    return isolated;
  });
  target.replaceChildren(...parts);
}

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No element ${id}.`);
  return found;
}

export function form(id: string): HTMLFormElement {
  return element(id) as HTMLFormElement;
}

export function input(id: string): HTMLInputElement {
  return element(id) as HTMLInputElement;
}
