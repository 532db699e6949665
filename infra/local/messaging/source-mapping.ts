import type { Outcome } from '../lambda/protocol.ts';
import { type EventPattern, matchesPattern } from './event-pattern.ts';

/** An event source mapping as the template describes it. */
export interface SourceMappingProperties {
  EventSourceArn: string;
  FunctionName: string;
  Enabled?: boolean;
  BatchSize?: number;
  MaximumBatchingWindowInSeconds?: number;
  StartingPosition?: 'LATEST' | 'TRIM_HORIZON';
  MaximumRetryAttempts?: number;
  MaximumRecordAgeInSeconds?: number;
  BisectBatchOnFunctionError?: boolean;
  FunctionResponseTypes?: string[];
  FilterCriteria?: { Filters?: { Pattern: string }[] };
  ScalingConfig?: { MaximumConcurrency?: number };
  DestinationConfig?: { OnFailure?: { Destination?: string } };
}

/** Whether one of the mapping's filters lets a record through; a mapping without filters lets all through. */
export function recordFilter({ FilterCriteria: criteria }: SourceMappingProperties): (record: unknown) => boolean {
  const patterns = (criteria?.Filters ?? []).map(({ Pattern }) => JSON.parse(Pattern) as EventPattern);
  return (record) => patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, record));
}

/**
 * The records of a batch that failed, from what the function answered.
 * @returns `all` when the function failed or its answer names something that was not in the batch
 */
export function failedIdentifiers(
  outcome: Outcome,
  properties: SourceMappingProperties,
  identifiers: string[],
): Set<string> | 'all' {
  if (!outcome.ok) return 'all';
  if (properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') !== true) return new Set();
  const answer = JSON.parse(outcome.payload) as { batchItemFailures?: { itemIdentifier?: unknown }[] | null } | null;
  const failures = answer?.batchItemFailures ?? [];
  const failed = failures.map(({ itemIdentifier }) => itemIdentifier);
  const known = failed.every((identifier) => typeof identifier === 'string' && identifiers.includes(identifier));
  return known ? new Set(failed as string[]) : 'all';
}
