import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { DynamoDbCall } from '../../infra/local/dynamodb/recorder.ts';
import type { NamedStep } from '../../infra/steps.ts';
import type { Route } from '../../shared/runtime/step.ts';
import type { Scenario } from '../faults/scenarios.ts';
import { request } from '../support/api.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { examplesOf, type Options } from './examples.ts';
import { nameOf } from './steps.ts';

/** A running stack, with an input for each route. */
export interface Scene {
  stack: RunningStack;
  examples: Map<string, Scenario>;
  /** Of everybody who took part in making the examples. */
  tokens: string[];
}

export async function openScene(): Promise<Scene> {
  const stack = await startStack();
  try {
    const { examples, tokens } = await examplesOf(stack);
    await stack.do.settle();
    await stack.do.recordCapacity({ capacity: true });
    return { stack, examples, tokens };
  } catch (failure) {
    await stack.stop();
    throw failure;
  }
}

export interface Asked {
  status: number;
  answerBytes: number;
  /** The step's own calls to DynamoDB. */
  calls: DynamoDbCall[];
  milliseconds: number;
}

/** One request over HTTP, and what its function asked of the table meanwhile. @throws Error when it is refused */
export async function ask({ stack }: Scene, step: NamedStep<Route>, options: Options): Promise<Asked> {
  const { marker } = await stack.do.dynamoDbMarker();
  const startedAt = performance.now();
  const response = await request(stack.api, step.step, { ...options, key: randomUUID() });
  const text = await response.text();
  const milliseconds = performance.now() - startedAt;
  if (!response.ok) throw new Error(`${nameOf(step)} answered ${response.status} ${text}`);
  const calls = await stack.do.dynamoDbCalls({ since: marker, functionName: step.constructId });
  return { status: response.status, answerBytes: Buffer.byteLength(text), calls, milliseconds };
}

/** What the functions have logged since, one object for each line; `from` is a number of bytes. */
export function logSince({ logs }: RunningStack, from: number): { bytes: number; line: Record<string, unknown> }[] {
  return readFileSync(logs)
    .subarray(from)
    .toString('utf8')
    .split('\n')
    .filter((text) => text.startsWith('{'))
    .map((text) => ({ bytes: Buffer.byteLength(text) + 1, line: JSON.parse(text) as Record<string, unknown> }));
}

export function logLength({ logs }: RunningStack): number {
  return statSync(logs).size;
}
