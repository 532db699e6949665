import { Metrics } from '@aws-lambda-powertools/metrics';
import { carryOnLines } from './log.ts';

export type MetricName =
  | 'InvitationViewed'
  | 'MailSent'
  | 'MailFailed'
  | 'MailRetried'
  | 'MailDuplicatePossible'
  | 'TasksRedriven'
  | 'EventPublished'
  | 'EventNotPublished'
  | 'WebhookDelivered'
  | 'WebhookFailed'
  | 'WebhookDisabled'
  | 'WebhookLaneFull'
  | 'DeliveryEventIgnored';

/** Made at the first count, so that only functions that count anything carry the library. */
let metrics: Metrics | undefined;

/** Counts what alarms and dashboards read, in CloudWatch's embedded metric format, on the line of the event. */
export function count(name: MetricName, value = 1): void {
  metrics ??= begin();
  metrics.addMetric(name, 'Count', value);
}

/** Measures in seconds how long something waited. */
export function measureWait(name: 'EventWait' | 'WebhookWait', milliseconds: number): void {
  metrics ??= begin();
  metrics.addMetric(name, 'Seconds', Math.max(0, Math.round(milliseconds / 1000)));
}

function begin(): Metrics {
  const begun = new Metrics({ namespace: 'Twotier', serviceName: 'twotier' });
  carryOnLines(() => {
    if (!begun.hasStoredMetrics()) return {};
    // The logger writes `service` on every line by itself.
    const { service: _, ...fields } = begun.serializeMetrics();
    begun.clearMetrics();
    return fields;
  });
  return begun;
}
