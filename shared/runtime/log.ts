import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';

/** The one logger. Lines never hold addresses, names, tokens, bodies or paths with parameters filled in. */
export const logger = new Logger({ serviceName: 'twotier' });

/** Counts that alarms and dashboards read, in CloudWatch's embedded metric format, on the line of the event. */
const metrics = new Metrics({ namespace: 'Twotier', serviceName: 'twotier' });

export type MetricName =
  | 'InvitationViewed'
  | 'MailSent'
  | 'MailFailed'
  | 'MailRetried'
  | 'MailDuplicatePossible'
  | 'TasksRedriven'
  | 'DeliveryEventIgnored';

export function count(name: MetricName, value = 1): void {
  metrics.addMetric(name, 'Count', value);
}

/** The counts since the last call, as fields of the log line that carries them; CloudWatch reads metrics from it. */
export function takeCounts(): Record<string, unknown> {
  if (!metrics.hasStoredMetrics()) return {};
  // The logger writes `service` on every line by itself.
  const { service: _, ...fields } = metrics.serializeMetrics();
  metrics.clearMetrics();
  return fields;
}

/** A failure's name, message and stack for the log; never its request. */
export function failureFields(failure: unknown): Record<string, unknown> {
  if (!(failure instanceof Error)) return { failure: typeof failure };
  return { failure: failure.name, message: failure.message, stack: failure.stack };
}
