import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createRequest } from '../../functions/partnerships/contract.ts';
import type { NamedStep } from '../../infra/steps.ts';
import type { Route } from '../../shared/runtime/step.ts';
import { eventOf, unsignedToken } from './events.ts';
import { inMultiplesOf, interleaved, type Spread, spreadOf } from './measure.ts';
import type { Scene } from './scene.ts';
import { environmentsOf, eventFile } from './start-up.ts';
import { nameOf, routes } from './steps.ts';
import { bundleOf, documentedBundleOf, functionBundle, processFile } from './subjects.ts';

export interface Warm {
  /** CPU of the bare handler with the same schema, for one event. */
  bareMicroseconds: Spread;
  /** CPU of a frame around a step that answers what it was sent, in multiples of the bare handler. */
  frames: Record<'ours' | 'hono' | 'express', Spread>;
  /** Events per second in one process. */
  eventsPerSecond: Record<'bare' | 'ours' | 'hono' | 'express', number>;
  /** CPU of `read-request` for one event: the call to DynamoDB alone, and how much more the step takes. */
  read: { callMicroseconds: Spread; overCall: Spread };
  /** Heap after 10,000 real requests less that after 1,000. */
  memoryGrowthBytes: number;
}

const frameEvents = 20_000;
const readEvents = 1_500;
const memoryMarks = [1_000, 10_000] as const;
const reading = 'partnerships/read-request';

interface Run {
  microseconds: number;
  cpuMicroseconds: number;
  memory: Record<string, number>;
}

export async function measureWarm(scene: Scene, rounds: number): Promise<Warm> {
  const step = routes.find((candidate) => nameOf(candidate) === reading);
  const example = scene.examples.get(reading);
  const environment = (await environmentsOf(scene)).get(reading);
  if (step === undefined || example === undefined || environment === undefined) throw new Error(`No ${reading}`);
  const read = eventFile([eventOf(step, await example())]);
  const run = (bundle: string, file: string, count: number): Promise<Run> => warm(bundle, file, count, environment);

  const ours = eventFile([frameEvent('/v1/partnership-requests')]);
  const theirs = eventFile([frameEvent('/frame')]);
  const measured = await interleaved(
    rounds,
    new Map([
      ['bare', () => run(bundleOf('bare-schema'), ours, frameEvents)],
      ['ours', () => run(bundleOf('frame'), ours, frameEvents)],
      ['hono', () => run(documentedBundleOf('hono'), theirs, frameEvents)],
      ['express', () => run(documentedBundleOf('express'), theirs, frameEvents / 4)],
      ['call', () => run(bundleOf('raw-read'), read, readEvents)],
      ['step', () => run(functionBundle(reading), read, readEvents)],
    ]),
  );
  const cpu = (name: string): Spread =>
    spreadOf((measured.get(name) ?? []).map(({ cpuMicroseconds }) => cpuMicroseconds));
  const perSecond = (name: string): number =>
    Math.round(1e6 / spreadOf((measured.get(name) ?? []).map(({ microseconds }) => microseconds)).median);
  const inBare = (name: string): Spread => inMultiplesOf(cpu('bare'), cpu(name));
  return {
    bareMicroseconds: cpu('bare'),
    frames: { ours: inBare('ours'), hono: inBare('hono'), express: inBare('express') },
    eventsPerSecond: {
      bare: perSecond('bare'),
      ours: perSecond('ours'),
      hono: perSecond('hono'),
      express: perSecond('express'),
    },
    read: { callMicroseconds: cpu('call'), overCall: inMultiplesOf(cpu('call'), cpu('step')) },
    memoryGrowthBytes: await memoryGrowth(read, environment),
  };
}

async function memoryGrowth(file: string, environment: Record<string, string>): Promise<number> {
  const [early, late] = memoryMarks;
  // Half as many warm it up before.
  const { memory } = await warm(functionBundle(reading), file, Math.ceil(late / 1.5), environment, memoryMarks);
  return (memory[late] ?? 0) - (memory[early] ?? 0);
}

/** An event that `create-request` takes; only the path differs between the frames. */
function frameEvent(path: Route['path']): Record<string, unknown> {
  const step: NamedStep<Route> = {
    workflow: 'bench',
    name: 'frame',
    fileName: 'frame',
    constructId: 'Frame',
    step: { ...createRequest, path },
  };
  return eventOf(step, {
    token: unsignedToken('provider', ['AdminAgent']),
    body: { recipientEmail: 'someone@bench.example', subject: 'Work with us', bodyText: 'Hello {{link}}' },
  });
}

async function warm(
  bundle: string,
  file: string,
  count: number,
  environment: Record<string, string>,
  marks: readonly number[] = [],
): Promise<Run> {
  const args = ['--expose-gc', processFile('warm'), bundle, file, String(count), ...marks.map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: environment });
  return JSON.parse(stdout) as Run;
}
