import type { GrantRole } from '../../../domain/admin-grant.ts';
import type { ClientText, EndText, Outcome, PageText } from '../page-text.ts';

interface Clause {
  title: string;
  text: string;
}

/**
 * What the page says to a customer that is asked for rights in place of what it says to who is invited; all else is the
 * same. `provider` stands for who would get the rights, `recipient` for the customer. Further names: duration, extension.
 */
export interface GrantText {
  invitation: PageText['invitation'];
  askedBy: string;
  name: string;
  consent: Pick<PageText['consent'], 'heading' | 'introduction'>;
  /** What each right allows. */
  roles: Record<GrantRole, string>;
  term: Clause;
  extension: Clause;
  end: Clause;
  answer: Pick<PageText['answer'], 'needsScript' | 'decide' | 'accept' | 'decline'>;
  /** SUPERSEDED stands for a request that the reseller has to agree to first. */
  ended: PageText['ended'];
  /** Of rights that were given and are over by now. */
  over: EndText;
  notFoundNext: string;
  problems: Pick<
    ClientText['problems'],
    'ROLE_NOT_ALLOWED' | 'PARTNERSHIP_REQUIRED' | 'CONSENT_REQUIRED' | 'CONSENT_TEXT_CHANGED'
  >;
  staysOpen: string;
  accepted: Outcome;
  declined: Outcome;
}

/** The page's texts as a customer reads them that is asked for rights. */
export function textForGrant(base: PageText, own: GrantText, clauses: readonly Clause[]): PageText {
  const { client } = base;
  return {
    ...base,
    invitation: own.invitation,
    consent: { ...base.consent, ...own.consent, clauses },
    answer: { ...base.answer, ...own.answer },
    ended: own.ended,
    notFound: { ...base.notFound, next: own.notFoundNext },
    client: {
      ...client,
      problems: { ...client.problems, ...own.problems },
      staysOpen: own.staysOpen,
      accepted: own.accepted,
      declined: own.declined,
    },
  };
}
