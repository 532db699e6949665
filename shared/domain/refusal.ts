/**
 * Why an operation was not carried out. A closed list: `shared/http/problems.ts` gives every code its HTTP status, so a
 * new code does not compile until it is mapped there.
 */
const refusalCodes = [
  'ROLE_NOT_ALLOWED',
  'NOT_FOUND',
  'PARTNER_NOT_FOUND',
  'PARTNERSHIP_REQUEST_NOT_FOUND',
  'RESELLER_NOT_FOUND',
  'USER_NOT_FOUND',
  'PROFILE_NOT_FOUND',
  'VALIDATION_FAILED',
  'MALFORMED_BODY',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'IDEMPOTENCY_KEY_REQUIRED',
  'IDEMPOTENCY_KEY_REUSED',
  'VERSION_MISMATCH',
  'STATE_CONFLICT',
  'RATE_LIMITED',
  'RESEND_LIMIT',
  'TRY_AGAIN',
  'CURSOR_INVALID',
  'AUDIT_WINDOW_TOO_OLD',
  'LINK_PLACEHOLDER_MISSING',
  'REQUEST_ALREADY_PENDING',
  'PARTNERSHIP_ALREADY_ACTIVE',
  'RECIPIENT_SUPPRESSED',
  'CONFIRMATION_REQUIRED',
  'ATTESTATION_REQUIRED',
  'ACTIVE_SUBSCRIPTIONS_EXIST',
  'RELATIONSHIP_REQUEST_NOT_FOUND',
  'RELATIONSHIP_ALREADY_ACTIVE',
  'INVITATION_NOT_FOUND',
  'INVITATION_EXPIRED',
  'INVITATION_REVOKED',
  'INVITATION_SUPERSEDED',
  'INVITATION_ALREADY_ACCEPTED',
  'INVITATION_DECLINED',
  'CONSENT_REQUIRED',
  'RECIPIENT_MISMATCH',
  'RESELLER_NOT_ELIGIBLE',
  'REGION_MISMATCH',
  'SELF_PARTNERSHIP',
  'ENROLMENT_EXISTS',
  'MPN_ID_TAKEN',
  'MPN_ID_IN_USE',
  'DIRECTORY_ID_TAKEN',
  'USER_EMAIL_TAKEN',
  'LAST_ADMINISTRATOR',
  'AGREEMENT_ALREADY_SIGNED',
  'COUNTRY_NOT_SUPPORTED',
  'PARTNERSHIP_REQUIRED',
  'DRAFT_NOT_FOUND',
  'DRAFT_INCOMPLETE',
  'DRAFT_EXPIRED',
  'DRAFT_CANCELLED',
  'DOMAIN_TAKEN',
  'CUSTOMER_EXISTS_REQUEST_RELATIONSHIP',
  'COMPANY_NAME_INVALID',
  'ADDRESS_INVALID',
  'REGISTRATION_NUMBER_REQUIRED',
  'REGISTRATION_NUMBER_INVALID',
  'PHONE_REQUIRED',
  'AGREEMENT_DATE_IN_FUTURE',
  'AGREEMENT_ALREADY_CONFIRMED',
  'AGREEMENT_REQUIRED',
  'TEMPLATE_UNKNOWN',
  'TEMPLATE_SUPERSEDED',
  'VERSION_RANK_TAKEN',
  'WARNINGS_NOT_CONFIRMED',
  'POR_ATTESTATION_REQUIRED',
  'CUSTOMER_NOT_FOUND',
  'GRANT_NOT_FOUND',
  'GRANT_NAME_TAKEN',
  'DURATION_OUT_OF_RANGE',
  'RELATIONSHIP_ENDED',
  'CREDENTIAL_ALREADY_REVEALED',
  'CUSTOMER_UNDER_REVIEW',
  'CUSTOMER_NOT_ALLOWED',
  'ORDER_NOT_FOUND',
  'SUBSCRIPTION_NOT_FOUND',
  'SUBSCRIPTION_SUSPENDED',
  'REDUCTION_WINDOW_CLOSED',
  'CANCELLATION_WINDOW_CLOSED',
  'PARENT_NOT_ACTIVE',
  'UPDATE_LIMIT_REACHED',
  'SUPPORT_CONTACT_NOT_ELIGIBLE',
  'OFFER_NOT_FOUND',
  'OFFER_NOT_AVAILABLE',
  'QUANTITY_OUT_OF_RANGE',
  'PREREQUISITE_MISSING',
  'OFFER_LIMIT_REACHED',
  'SEAT_LIMIT_REACHED',
  'MPN_NOT_FOUND',
  'MPN_NOT_NUMERIC',
  'MPN_IS_PROVIDER',
  'MPN_NOT_RESELLER',
  'PARTNER_AGREEMENT_UNSIGNED',
  'WEBHOOK_NOT_FOUND',
  'WEBHOOK_LIMIT_REACHED',
  'ERASURE_NOT_FOUND',
  'ERASURE_BLOCKED',
  'NOT_ACCEPTABLE',
  'INTERNAL_ERROR',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** One failed field of the input: a JSON pointer into the body, or `?name` and `/path/name` for the other places. */
export interface FieldError {
  pointer: string;
  rule: string;
  message: string;
}

/** A number that somebody may not go beyond, told with each refusal in `RateLimit` headers. */
export interface Limit {
  /** What is counted: `invitations-per-day`. */
  policy: string;
  /** How many there may be. */
  quota: number;
  /** Over how many seconds they are counted; of what is counted as long as it is there, none. */
  windowSeconds?: number;
}

/** What a refusal tells beyond its code, in the names of RFC 9457 extension members. */
export interface RefusalFacts {
  errors?: FieldError[];
  currentState?: string;
  allowedActions?: string[];
  existingId?: string;
  blockingIds?: string[];
  remaining?: number;
  /** Seats that may be given back, each batch until its own instant (ISO 8601 UTC). */
  refundableQuantity?: { quantity: number; until: string }[];
  reason?: string;
  nextStep?: string;
  /** Seconds; becomes the `Retry-After` header. */
  retryAfterSeconds?: number;
  /** The number that is used up; becomes the `RateLimit` headers. */
  limit?: Limit;
}

/** Thrown by rules and steps; the endpoint wrapper turns it into problem details. `detail` is read by people. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, detail: string, facts: RefusalFacts = {}) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}

/** What has a code of its own where nothing else is wrong. */
const codeOfRule: Partial<Record<string, RefusalCode>> = {
  'link-placeholder': 'LINK_PLACEHOLDER_MISSING',
  'duration-range': 'DURATION_OUT_OF_RANGE',
};

/** Refuses fields of the input, all that fail at once; does nothing when none does. */
export function refuseFields(errors: FieldError[]): void {
  if (errors.length === 0) return;
  const rules = new Set(errors.map(({ rule }) => rule));
  const [rule = ''] = rules;
  const code = (rules.size === 1 && codeOfRule[rule]) || 'VALIDATION_FAILED';
  throw new Refusal(code, errors.length === 1 ? 'One field is not valid.' : `${errors.length} fields are not valid.`, {
    errors,
  });
}
