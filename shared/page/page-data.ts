import type { Language } from '../domain/languages.ts';
import type {
  ClientText,
  EndState,
  EnrolmentClientText,
  EnrolmentField,
  EnrolmentProblem,
  Outcome,
} from './text/page-text.ts';

/** What the server hands to the page's own script, as JSON inside the page. */
export interface PageData {
  /** Of the API, of what is answered. */
  path: string;
  /** Under the path, to post to; where no new link can be asked for, there is no third. */
  steps: { accept: string; decline: string; askAgain?: string };
  language: Language;
  /** Sent along when accepting: the version of the text that was read. */
  consentTextVersion?: string;
  /** Sent along as `If-Match`: the version of what was read. */
  etag?: string;
  signIn?: { endpoint: string; clientId: string };
  /** Stand for the names in the texts. */
  values: { provider: string; recipient: string; expiresAt: string; reseller: string; agreement: string };
  text: ClientText;
  /** What the page says when the invitation turns out to be closed, or the link to be no link. */
  ended: Record<EndState | 'NOT_FOUND', Outcome>;
}

/** The same for the page to enrol with. */
export interface EnrolmentData {
  token: string;
  language: Language;
  isByTenant: boolean;
  values: { provider: string; recipient: string; expiresAt: string };
  labels: Record<EnrolmentField, string>;
  text: Omit<EnrolmentClientText, 'problems'> & { problems: Record<EnrolmentProblem, string> };
  retry: string;
  reload: string;
  later: string;
  ended: PageData['ended'];
}
