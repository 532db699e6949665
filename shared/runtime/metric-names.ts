/**
 * What the product measures of itself, beside what AWS measures of every function, queue and table; by name with its
 * unit. The functions count by these names (`counts.ts`), the stack's alarms and dashboard read them.
 */
export const metricUnits = {
  /** A page behind a link was opened. */
  InvitationViewed: 'Count',
  MailSent: 'Count',
  /** A mail was given up after all its tries, or refused by SES for good. */
  MailFailed: 'Count',
  /** SES did not take a mail; it is tried again later. */
  MailRetried: 'Count',
  /** A mail is sent again whose first sending nobody noted. */
  MailDuplicatePossible: 'Count',
  /** An account could not be made in a day and a half of tries. */
  AccountFailed: 'Count',
  /** A record of the stream that this version of the code cannot read. */
  RecordUnreadable: 'Count',
  TasksRedriven: 'Count',
  EventPublished: 'Count',
  /** The bus did not take an event; the sweep publishes it later. */
  EventNotPublished: 'Count',
  WebhookDelivered: 'Count',
  /** A receiver did not take an event; it is tried again later. */
  WebhookFailed: 'Count',
  /** A receiver took nothing for a day, or is gone. */
  WebhookDisabled: 'Count',
  /** How long an event was on its way to a receiver that took it. */
  WebhookWait: 'Seconds',
  /** How long a task of the outbox has waited that the sweep found open. */
  OutboxAge: 'Seconds',
  /** How long the oldest thing that a job worked on had been due; from every run that came to its end, 0 with nothing due. */
  JobLag: 'Seconds',
  /** A report of SES that names no mail of ours. */
  DeliveryEventIgnored: 'Count',
} as const satisfies Record<string, 'Count' | 'Seconds'>;

type MetricOf<Unit> = {
  [Name in keyof typeof metricUnits]: (typeof metricUnits)[Name] extends Unit ? Name : never;
}[keyof typeof metricUnits];

export type CountName = MetricOf<'Count'>;
export type DurationName = MetricOf<'Seconds'>;

export const metricNamespace = 'Twotier';

/** On every line and every metric. */
export const serviceName = 'twotier';
