import type { Message, Template } from '../../domain/messages.ts';
import type { Eligibility } from '../../domain/partner.ts';

/**
 * What a mail says in one language, in the order in which it is read. Where the mail has a link, its button stands
 * between `before` and `after`; `facts` follow `before`.
 */
export interface Copy {
  subject: string;
  /** The line that mailboxes show beside the subject. */
  preheader: string;
  heading: string;
  before: string[];
  facts?: Fact[];
  /** What the button says where it opens no invitation. */
  linkLabel?: string;
  /** Directly under the button. */
  linkNote?: string;
  after: string[];
  /** Who sent it and why the person gets it. */
  footer: string[];
}

export interface Fact {
  label: string;
  value: string;
  /** Shown in a fixed-width face, for what is typed in letter by letter. */
  literal?: true;
}

/** A message whose names are marked as islands and whose times are written out in the language. */
export type Facts<T extends Template> = Extract<Message, { template: T }>;

/** Every text of one language. */
export type Texts = { [T in Template]: (facts: Facts<T>) => Copy } & {
  /** What the button of an invitation says; it opens the page and accepts nothing. */
  reviewInvitation: string;
  /** Above the link in readable form. */
  linkHint: string;
  /** Between a label and its value in plain text. */
  labelEnd: string;
  /** A written-out day and a time of day, both UTC, as one. */
  moment: (date: string, time: string) => string;
  /** Why a reseller may not transact, told to its provider. */
  standing: Record<Exclude<Eligibility, 'ELIGIBLE'>, string>;
  /** The draft of an invitation before the provider edits it; `days` is a written-out number of days. */
  draft: Draft;
  /** The same of an invitation to a customer. */
  customerDraft: Draft;
};

type Draft = (facts: { providerName: string; recipientName?: string; days: string }) => {
  subject: (providerName: string) => string;
  bodyText: string;
};
