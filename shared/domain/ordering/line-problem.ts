import type { FieldError } from '../refusal.ts';

/**
 * What can be wrong with the lines of an order, each code with the HTTP status of an answer that it leads. The order is
 * the precedence: see `statusOfProblems`. Source of the codes: domain rules, section 4 (putSubscriptions, submitDraft,
 * createOrder, setReseller).
 */
export const lineProblemStatuses = {
  OFFER_NOT_FOUND: 404,
  MPN_NOT_FOUND: 404,
  VALIDATION_FAILED: 400,
  QUANTITY_OUT_OF_RANGE: 400,
  OFFER_NOT_AVAILABLE: 422,
  PREREQUISITE_MISSING: 422,
  MPN_IS_PROVIDER: 422,
  MPN_NOT_RESELLER: 422,
  REGION_MISMATCH: 422,
  RESELLER_NOT_ELIGIBLE: 422,
  PARTNER_AGREEMENT_UNSIGNED: 422,
  PARTNERSHIP_REQUIRED: 422,
  POR_ATTESTATION_REQUIRED: 422,
  OFFER_LIMIT_REACHED: 409,
  SEAT_LIMIT_REACHED: 409,
} as const;

export type LineProblemCode = keyof typeof lineProblemStatuses;

/**
 * One thing that keeps an order from being placed. `pointer` is `/lineItems/<index>/<field>`, the index counting from 0
 * in the order sent; `rule` says which rule fired, finer than the code; `message` tells people what was expected.
 */
export interface LineProblem extends FieldError {
  code: LineProblemCode;
  /** Subscriptions (OFFER_LIMIT_REACHED) or seats (SEAT_LIMIT_REACHED) that the customer may still have. */
  remaining?: number | undefined;
}

/** Something to look at twice, which keeps no order from being placed once it is confirmed. */
export interface LineWarning extends FieldError {
  /** What the warning is about: a confirmation holds for it alone, as those of account info do. */
  basis: string;
}

const precedence = Object.keys(lineProblemStatuses) as LineProblemCode[];

/**
 * The one code and status that an answer with these problems carries; all of them are listed beside it. What cannot be
 * mended by waiting or by other numbers comes first: what is named does not exist (404), then what is written wrongly
 * (400), what this customer or partner may not have (422), and last what is only used up (409). Among problems of one
 * code the first in the list leads.
 * @returns undefined when there is no problem
 */
export function statusOfProblems(
  problems: readonly LineProblem[],
): { status: 400 | 404 | 409 | 422; code: LineProblemCode; leading: LineProblem } | undefined {
  for (const code of precedence) {
    const leading = problems.find((problem) => problem.code === code);
    if (leading !== undefined) return { status: lineProblemStatuses[code], code, leading };
  }
  return undefined;
}
