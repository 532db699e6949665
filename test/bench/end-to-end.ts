import { randomUUID } from 'node:crypto';
import type { DynamoDbCall } from '../../infra/local/dynamodb/recorder.ts';
import { callAwsJson } from '../../infra/local/process/aws-json.ts';
import { request } from '../support/api.ts';
import type { Options } from './examples.ts';
import { ask, type Scene } from './scene.ts';
import { nameOf, routes } from './steps.ts';

export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
}

export interface EndToEnd {
  step: string;
  /** Over HTTP: gateway, function, table. Milliseconds. */
  http: Load;
  /** The same calls to DynamoDB by themselves, one after the other as the step makes them. */
  raw: Load;
}

const atOnce = 4;
const attempts = 5;
/** Each change is of a thing of its own: several of one thing would wait for each other, which is no measure of speed. */
const chosen: Record<string, number> = {
  'partnerships/read-request': 400,
  'partnerships/list-requests': 400,
  'partnerships/revoke-request': 200,
  'partnerships/create-request': 200,
};

/** A load on the local stack: what its throughput is worth shows beside the calls that nobody can do without. */
export async function measureEndToEnd(scene: Scene): Promise<EndToEnd[]> {
  const results: EndToEnd[] = [];
  for (const [name, count] of Object.entries(chosen)) {
    const step = routes.find((route) => nameOf(route) === name);
    const example = scene.examples.get(name);
    if (step === undefined || example === undefined) throw new Error(`There is no ${name} to put a load on`);
    const { calls } = await ask(scene, step, await example());
    const inputs: Options[] = [];
    for (let index = 0; index < count; index += 1) inputs.push(await example());
    const http = await load(count, async (index) => {
      const options = { key: randomUUID(), ...inputs[index] };
      for (let attempt = 1; ; attempt += 1) {
        const response = await request(scene.stack.api, step.step, options);
        await response.arrayBuffer();
        if (response.ok) return;
        // Those who meet at one item are told to come again, and do; what it takes them is part of their time.
        if (response.status !== 503 || attempt === attempts)
          throw new Error(`${name} answered ${response.status} under load`);
      }
    });
    await scene.stack.do.settle({ timeoutMilliseconds: 120_000 });
    const raw = await load(count, async () => {
      for (const call of calls) await again(scene, call);
    });
    results.push({ step: name, http, raw });
  }
  return results;
}

async function load(count: number, act: (index: number) => Promise<void>): Promise<Load> {
  const times: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) {
        const index = next;
        next += 1;
        const began = performance.now();
        await act(index);
        times.push(performance.now() - began);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: Math.round(count / seconds), p50: at(0.5), p99: at(0.99) };
}

/** Makes the call once more past everything; writes without the conditions that held the first time. */
async function again({ stack }: Scene, { operation, request: asked = {} }: DynamoDbCall): Promise<void> {
  const repeated =
    operation === 'TransactWriteItems'
      ? { ...asked, ClientRequestToken: randomUUID(), TransactItems: unconditional(asked['TransactItems']) }
      : asked;
  // Writers of one item meet each other; that it conflicts says that it was done as far as the others.
  await callAwsJson(stack.dynamodb, `DynamoDB_20120810.${operation}`, repeated).catch((failure: Error) => {
    if (!failure.message.includes('Transaction')) throw failure;
  });
}

function unconditional(entries: unknown): unknown[] {
  return (entries as { Put?: { TableName: string; Item: unknown } }[]).flatMap(({ Put: put }) =>
    put === undefined ? [] : [{ Put: { TableName: put.TableName, Item: put.Item } }],
  );
}
