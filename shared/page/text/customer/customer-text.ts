import type { Outcome, PageText } from '../page-text.ts';

interface Clause {
  title: string;
  text: string;
}

/** What the page says to a customer in place of what it says to a reseller; all else is the same for both. */
export interface CustomerText {
  invitation: { title: string; heading: string; introduction: string };
  /** What accepting allows; which clauses a request has depends on what it asks for. Further names: reseller, agreement. */
  clauses: {
    listed: Clause;
    orders: Clause;
    reseller: Clause;
    administration: Clause;
    noAdministration: Clause;
    agreement: Clause;
    others: Clause;
    end: Clause;
  };
  readAgreement: string;
  acceptedNext: string;
  roleNotAllowed: string;
  regionMismatch: string;
  accepted: Outcome;
}

/** What a customer is asked for beside the relationship itself. */
export interface CustomerInclusions {
  administration: boolean;
  /** Name of the reseller of a joint request. */
  reseller?: string;
  /** An absolute URL, and the version that it is the text of. */
  agreement?: { link: string; version: string };
}

/** The page's texts as a customer reads them. */
export function textForCustomer(base: PageText, own: CustomerText, asked: CustomerInclusions): PageText {
  const { clauses } = own;
  const { consent, ended, client } = base;
  return {
    ...base,
    invitation: { ...base.invitation, ...own.invitation },
    consent: {
      ...consent,
      clauses: [
        clauses.listed,
        clauses.orders,
        ...(asked.reseller === undefined ? [] : [clauses.reseller]),
        asked.administration ? clauses.administration : clauses.noAdministration,
        ...(asked.agreement === undefined ? [] : [clauses.agreement]),
        clauses.others,
        clauses.end,
      ],
    },
    ended: { ...ended, ACCEPTED: { ...ended.ACCEPTED, next: own.acceptedNext } },
    client: {
      ...client,
      problems: { ...client.problems, ROLE_NOT_ALLOWED: own.roleNotAllowed },
      notEligible: { ...client.notEligible, REGION_MISMATCH: own.regionMismatch },
      accepted: own.accepted,
    },
  };
}
