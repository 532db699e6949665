/** What to do with a mail that did not go out. */
export type MailFailureKind =
  /** Sent too fast or too much: the same mail works later. */
  | 'THROTTLED'
  /** The sending side does not work at the moment, or an operator has to mend it: the same mail works afterwards. */
  | 'UNAVAILABLE'
  /** This mail will never go out as it is. */
  | 'REJECTED';

/** A mail that did not go out. `message` is fit for logs and for the provider: it holds no address and no mail text. */
export class MailFailure extends Error {
  readonly kind: MailFailureKind;

  constructor(kind: MailFailureKind, reason: string) {
    super(reason);
    this.name = 'MailFailure';
    this.kind = kind;
  }
}
