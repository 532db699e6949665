import { Metrics } from '@aws-lambda-powertools/metrics';
import { carryOnLines } from './log.ts';
import { type CountName, type DurationName, metricNamespace, metricUnits, serviceName } from './metric-names.ts';

/** Made at the first count, so that only functions that count anything carry the library. */
let metrics: Metrics | undefined;
let job: string | undefined;

/** What this function counts from now on bears the job's name as a dimension beside the service's. */
export function countForJob(name: string): void {
  job = name;
}

/** Counts what alarms and dashboards read, in CloudWatch's embedded metric format, on the line of the event. */
export function count(name: CountName, value = 1): void {
  add(name, value);
}

/** Notes how long something took or waited, in milliseconds; CloudWatch gets whole seconds. */
export function measure(name: DurationName, milliseconds: number): void {
  add(name, Math.round(milliseconds / 1000));
}

function add(name: CountName | DurationName, value: number): void {
  metrics ??= begin();
  metrics.addMetric(name, metricUnits[name], value);
}

function begin(): Metrics {
  const begun = new Metrics({
    namespace: metricNamespace,
    serviceName,
    ...(job !== undefined && { defaultDimensions: { job } }),
  });
  carryOnLines(() => {
    if (!begun.hasStoredMetrics()) return {};
    // The logger writes `service` on every line by itself.
    const { service: _, ...fields } = begun.serializeMetrics();
    begun.clearMetrics();
    return fields;
  });
  return begun;
}
