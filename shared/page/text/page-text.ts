/**
 * Everything the invitation's page says, in one language; a text that is missing does not compile. Texts are plain:
 * `{name}` stands for a value, which the page inserts escaped and isolated from the sentence's direction. Known names:
 * provider, recipient, expiresAt, closedAt, enrolledAt, version, account, email, fields, when, reference.
 */
export interface PageText {
  /** Months as they read inside a date, January first. */
  months: readonly string[];
  /** From `{day}`, `{month}`, `{year}` and `{time}` (24 hours); names UTC, which no line break parts from the time. */
  instant: string;
  languageSwitcher: string;
  invitation: {
    title: string;
    heading: string;
    introduction: string;
    from: string;
    recipient: string;
    openUntil: string;
  };
  consent: {
    heading: string;
    introduction: string;
    clauses: readonly { title: string; text: string }[];
    /** A clause on one line of plain text, from `{title}` and `{text}`. */
    clause: string;
    version: string;
  };
  answer: {
    heading: string;
    needsScript: string;
    signIn: { heading: string; hint: string; email: string; password: string; showPassword: string; submit: string };
    newPassword: { heading: string; hint: string; password: string; rule: string; submit: string };
    someoneElse: string;
    decide: { heading: string; waiting: string };
    accept: { consent: string; submit: string };
    decline: { summary: string; hint: string; reason: string; reasonRule: string; submit: string };
  };
  ended: Record<Exclude<EndState, 'EXPIRED'>, DatedEndText> & { EXPIRED: EndText };
  notFound: EndText;
  askAgain: { needsScript: string; submit: string };
  enrolment: EnrolmentText;
  client: ClientText;
}

export type EndState = 'EXPIRED' | 'REVOKED' | 'SUPERSEDED' | 'ACCEPTED' | 'DECLINED';

export interface EndText {
  title: string;
  happened: string;
  next: string;
}

interface DatedEndText extends EndText {
  /** `happened` for where the moment is not known. */
  happenedUndated: string;
}

export const enrolmentFields = [
  'legalName',
  'country',
  'mpnId',
  'tenantId',
  'domains',
  'firstName',
  'lastName',
  'email',
  'phoneNumber',
] as const;
export type EnrolmentField = (typeof enrolmentFields)[number];

/** The way for a company that has no account. */
export interface EnrolmentText {
  /** On the invitation's page: the link to the form, and what stands in its place once a company has enrolled. */
  offer: string;
  enrolled: string;
  title: string;
  heading: string;
  introduction: string;
  needsScript: string;
  company: string;
  person: string;
  choose: string;
  fields: Record<EnrolmentField, { label: string; rule?: string }>;
  /** The rule of the address where any administrator of a tenant may answer. */
  emailOfTenant: string;
  submit: string;
  back: string;
  client: EnrolmentClientText;
}

export interface EnrolmentClientText {
  progress: string;
  /** Names the `{fields}` that are empty or refused. */
  check: string;
  problems: Record<OwnEnrolmentProblem, string>;
  done: Outcome;
}

type OwnEnrolmentProblem =
  | 'MPN_ID_TAKEN'
  | 'DIRECTORY_ID_TAKEN'
  | 'USER_EMAIL_TAKEN'
  | 'ENROLMENT_EXISTS'
  | 'RECIPIENT_MISMATCH'
  | 'TENANT_MISMATCH'
  | 'SELF_PARTNERSHIP';

export type EnrolmentProblem = OwnEnrolmentProblem | 'RATE_LIMITED' | 'TRY_AGAIN' | 'UNREACHABLE' | 'UNEXPECTED';

/** What the page's own script says, under the codes that the API and the sign-in answer with. */
export interface ClientText {
  progress: { signIn: string; newPassword: string; answer: string; askAgain: string; agreement: string };
  signedIn: string;
  retry: string;
  askAgain: string;
  reload: string;
  /** When to try again where the answer names no time; stands for `{when}`. */
  later: string;
  missing: { email: string; password: string; newPassword: string; consent: string };
  signIn: Record<SignInProblem, string>;
  problems: Record<AnswerProblem, string>;
  notEligible: Record<IneligibleReason, string>;
  staysOpen: string;
  /** For a company that has not signed the partner agreement: the button that signs it, and what is said then. */
  agreement: { sign: string; signed: string };
  accepted: Outcome;
  declined: Outcome;
  asked: Outcome;
}

export interface Outcome {
  title: string;
  paragraphs: readonly string[];
}

export type SignInProblem =
  | 'WRONG_PASSWORD'
  | 'WEAK_PASSWORD'
  | 'SESSION_OVER'
  | 'RESET_REQUIRED'
  | 'CHALLENGE_UNKNOWN'
  | 'TOO_MANY_ATTEMPTS'
  | 'UNREACHABLE'
  | 'SIGN_IN_AGAIN';

export type AnswerProblem =
  | 'RECIPIENT_MISMATCH'
  | 'SELF_PARTNERSHIP'
  | 'ROLE_NOT_ALLOWED'
  | 'RELATIONSHIP_ALREADY_ACTIVE'
  | 'PARTNERSHIP_REQUIRED'
  | 'CONSENT_REQUIRED'
  | 'CONSENT_TEXT_CHANGED'
  | 'VALIDATION_FAILED'
  | 'RATE_LIMITED'
  | 'TRY_AGAIN'
  | 'UNREACHABLE'
  | 'UNEXPECTED';

export type IneligibleReason =
  | 'NOT_ENROLLED'
  | 'PENDING_VETTING'
  | 'AUTHORIZED_UNSIGNED'
  | 'REJECTED'
  | 'INACTIVE'
  | 'REGION_MISMATCH';
