import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../infra/local/messaging/event-pattern.ts';
import { failedIdentifiers, recordFilter } from '../../infra/local/messaging/source-mapping.ts';

const event = { source: 'aws.ses', count: 7, detail: { tags: { kind: ['invitation', 'test'] }, size: 3, gone: null } };

describe('an event pattern', () => {
  it.each([
    [{ source: ['aws.ses'] }, true],
    [{ source: ['aws.s3', 'aws.ses'] }, true],
    [{ source: ['aws.s3'] }, false],
    [{ source: [{ prefix: 'aws.' }] }, true],
    [{ source: [{ suffix: '.ses' }] }, true],
    [{ source: [{ wildcard: 'a*.s*' }] }, true],
    [{ source: [{ 'equals-ignore-case': 'AWS.SES' }] }, true],
    [{ source: [{ 'anything-but': ['aws.s3'] }] }, true],
    [{ source: [{ 'anything-but': { prefix: 'aws' } }] }, false],
    [{ count: [{ numeric: ['>', 0, '<=', 7] }] }, true],
    [{ count: [{ numeric: ['>', 7] }] }, false],
    [{ count: ['7'] }, false],
    [{ detail: { tags: { kind: ['test'] } } }, true],
    [{ detail: { tags: { kind: ['other'] } } }, false],
    [{ detail: { gone: [null] } }, true],
    [{ detail: { missing: [{ exists: false }] } }, true],
    [{ detail: { size: [{ exists: true }] } }, true],
    [{ detail: { missing: { deeper: [{ exists: false }] } } }, true],
    [{ detail: { missing: ['x'] } }, false],
    [{ $or: [{ source: ['x'] }, { count: [7] }] }, true],
    [{ source: ['aws.ses'], count: [8] }, false],
  ])('%j: %s', (pattern, expected) => {
    expect(matchesPattern(pattern, event)).toBe(expected);
  });

  it('with a condition that nobody taught it is refused, not guessed', () => {
    expect(() => matchesPattern({ source: [{ cidr: '10.0.0.0/8' }] }, event)).toThrow('cidr');
  });
});

describe('the filter of a source mapping', () => {
  const mapping = { EventSourceArn: 'a', FunctionName: 'f' };

  it('lets a stream record through that one of its patterns selects', () => {
    const patterns = [
      { eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['JOURNAL'] } } } },
      { eventName: ['REMOVE'] },
    ];
    const accepts = recordFilter({
      ...mapping,
      FilterCriteria: { Filters: patterns.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) },
    });
    const record = (eventName: string, kind: string): unknown => ({
      eventName,
      dynamodb: { NewImage: { kind: { S: kind } } },
    });
    expect([
      accepts(record('INSERT', 'JOURNAL')),
      accepts(record('INSERT', 'USER')),
      accepts(record('REMOVE', 'USER')),
    ]).toEqual([true, false, true]);
  });

  it('without patterns lets everything through', () => {
    expect(recordFilter(mapping)({})).toBe(true);
  });
});

describe('what failed of a batch', () => {
  const reporting = { EventSourceArn: 'a', FunctionName: 'f', FunctionResponseTypes: ['ReportBatchItemFailures'] };
  const answered = (answer: unknown, mapping = reporting): unknown =>
    failedIdentifiers({ ok: true, payload: JSON.stringify(answer) }, mapping, ['1', '2']);

  it('is what the function reports', () => {
    expect(answered({ batchItemFailures: [{ itemIdentifier: '2' }] })).toEqual(new Set(['2']));
    for (const answer of [null, {}, { batchItemFailures: [] }, { batchItemFailures: null }])
      expect(answered(answer)).toEqual(new Set());
  });

  it('is all of it when the report names something else, or the function failed', () => {
    for (const itemIdentifier of ['3', '', null])
      expect(answered({ batchItemFailures: [{ itemIdentifier }] })).toBe('all');
    expect(failedIdentifiers({ ok: false, failure: 'error', errorType: 'E', errorMessage: '' }, reporting, ['1'])).toBe(
      'all',
    );
  });

  it('is nothing when the mapping does not ask for a report', () => {
    const silent = { ...reporting, FunctionResponseTypes: [] };
    expect(answered({ batchItemFailures: [{ itemIdentifier: '2' }] }, silent)).toEqual(new Set());
  });
});
