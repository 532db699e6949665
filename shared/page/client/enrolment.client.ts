import { endMarks } from '../end-marks.ts';
import type { EnrolmentData } from '../page-data.ts';
import type { EnrolmentField, EnrolmentProblem } from '../text/page-text.ts';
import { clearMessages, complain, element, finish, know, onSubmit, pageData, submit, waiting } from './page.ts';
import { type Answer, endStates, passingProblem, post, referenceIn, retryAfterIn } from './request.ts';

const data = pageData<EnrolmentData>();
const { text } = data;
const fields = Object.keys(data.labels) as EnrolmentField[];
know(data.values);

element('needs-script').remove();
element('enrol').hidden = false;
onSubmit('enrol', text.progress, async () => {
  const empty = fields.filter((field) => field !== 'phoneNumber' && entered(field) === '');
  if (empty.length > 0) return lookAgain(empty);
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  afterAnswer(await post('/v1/enrolments', headers, enrolment()));
});

function enrolment(): Record<string, unknown> {
  const { token, language } = data;
  const administrator = {
    firstName: entered('firstName'),
    lastName: entered('lastName'),
    email: entered('email'),
  };
  // Written with what people put between digits, sent without it.
  const phoneNumber = entered('phoneNumber').replace(/[\s().-]/gu, '');
  return {
    token,
    legalName: entered('legalName'),
    country: entered('country'),
    mpnId: entered('mpnId'),
    tenantId: entered('tenantId'),
    domains: entered('domains')
      .split(/[\s,;，、]+/u)
      .filter((domain) => domain !== ''),
    primaryContact: { ...administrator, ...(phoneNumber !== '' && { phoneNumber }) },
    administrator,
    language,
  };
}

function afterAnswer(answer: Answer | undefined): void {
  const { status = 0, body = {} } = answer ?? {};
  const code = String(body.code ?? '');
  const ended = endStates[code];
  const wrong = code === 'VALIDATION_FAILED' ? fieldsIn(body.errors) : [];
  if (status >= 200 && status < 300) {
    know({ email: entered('email') });
    finish(text.done, 'good');
  } else if (ended !== undefined) {
    finish(data.ended[ended], endMarks[ended]);
  } else if (wrong.length > 0) {
    lookAgain(wrong);
  } else if (answer === undefined) {
    refuse('UNREACHABLE');
  } else {
    refuse(problemOf(status, code), answer);
  }
}

function problemOf(status: number, code: string): EnrolmentProblem {
  if (code === 'RECIPIENT_MISMATCH') return data.isByTenant ? 'TENANT_MISMATCH' : 'RECIPIENT_MISMATCH';
  return code in text.problems ? (code as EnrolmentProblem) : passingProblem(status);
}

/** The field that a refusal is about. */
const fieldOf: Partial<Record<EnrolmentProblem, EnrolmentField>> = {
  MPN_ID_TAKEN: 'mpnId',
  DIRECTORY_ID_TAKEN: 'tenantId',
  TENANT_MISMATCH: 'tenantId',
  SELF_PARTNERSHIP: 'tenantId',
  USER_EMAIL_TAKEN: 'email',
  RECIPIENT_MISMATCH: 'email',
};

function refuse(problem: EnrolmentProblem, answer?: Answer): void {
  const message = element('enrol-message');
  const field = fieldOf[problem];
  if (field !== undefined) {
    complain(message, text.problems[problem], { field: control(field) });
  } else if (problem === 'ENROLMENT_EXISTS') {
    complain(message, text.problems.ENROLMENT_EXISTS);
  } else {
    const { retryAfterSeconds } = answer === undefined ? {} : retryAfterIn(answer);
    const when = waiting(retryAfterSeconds, data.language, data.later);
    const values = { when, reference: answer === undefined ? '' : referenceIn(answer) };
    complain(message, text.problems[problem], { values, action: { label: data.retry, act: () => submit('enrol') } });
  }
}

function lookAgain(wrong: readonly EnrolmentField[]): void {
  clearMessages();
  for (const field of wrong) control(field).setAttribute('aria-invalid', 'true');
  const names = fields.filter((field) => wrong.includes(field)).map((field) => data.labels[field]);
  const first = fields.find((field) => wrong.includes(field)) ?? 'legalName';
  complain(element('enrol-message'), text.check, { field: control(first), values: { fields: names.join(', ') } });
}

/** The page's fields that the API's error pointers name, e.g. `/primaryContact/phoneNumber` or `/domains/1`. */
function fieldsIn(errors: unknown): EnrolmentField[] {
  if (!Array.isArray(errors)) return [];
  const steps = errors.flatMap(({ pointer }: { pointer?: unknown }) => String(pointer ?? '').split('/'));
  return fields.filter((field) => steps.includes(field));
}

function entered(field: EnrolmentField): string {
  return control(field).value.trim();
}

function control(field: EnrolmentField): HTMLInputElement | HTMLSelectElement {
  return element(field) as HTMLInputElement | HTMLSelectElement;
}
