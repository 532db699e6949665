import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NamedStep } from '../../infra/steps.ts';
import { permissions } from '../../shared/domain/permissions.ts';
import type { Route } from '../../shared/runtime/step.ts';
import { eventOf, unsignedToken } from './events.ts';
import { buildWithoutLevers, bundleWithout, compileCache, levers } from './levers.ts';
import { inMultiplesOf, interleaved, type Spread, spreadOf } from './measure.ts';
import type { Scene } from './scene.ts';
import { nameOf, routes } from './steps.ts';
import { bundleOf, documentedBundleOf, functionBundle, processFile } from './subjects.ts';

/** As multiples of the empty handler in the same rounds. */
export interface Cold {
  /** From the start of the process to its end: what a caller waits, and what other work on the machine disturbs. */
  wall: Spread;
  /** The CPU time of the process: nearly the same on a busy machine. */
  cpu: Spread;
}

export interface StartUp {
  rounds: number;
  /** Of the empty handler. */
  emptyMilliseconds: Cold;
  bareClient: Cold;
  /** By step: refused before any service is asked (P1), and a real request with its calls to DynamoDB (P2). */
  steps: Record<string, { refused: Cold; answered?: Cold }>;
  /** The representative steps in other frames, by step and frame. */
  peers: Record<string, Record<Frame, Cold>>;
  /** By lever and representative step: the start without it, or with what is not used, in starts as deployed. */
  levers: Record<string, Record<string, { wall: number; cpu: number; bytes: number }>>;
}

const frames = ['ours', 'hono', 'express', 'hono, bundled as ours', 'express, bundled as ours'] as const;
type Frame = (typeof frames)[number];
/** One that reads and one that changes; what the peers in `subjects/` do as well. */
const representatives = ['partnerships/read-request', 'partnerships/create-request'];

type Environment = Record<string, string>;

/** Every subject once in each round; all as multiples of the empty handler in the same rounds. */
export async function measureStartUp(scene: Scene, rounds: number): Promise<StartUp> {
  const environments = await environmentsOf(scene);
  // What an example set off, or whoever was measured before, would share the processor with what is timed.
  const quiet = () => scene.stack.do.settle();
  const subjects = new Map<string, () => Promise<Run>>();
  const reading = environments.get('partnerships/read-request');
  if (reading === undefined) throw new Error('The stack has no function read-request');
  subjects.set('empty', async () => cold(bundleOf('empty'), {}, reading, '2'));
  subjects.set('bare client', async () => cold(bundleOf('bare-client'), {}, reading, '2'));
  for (const step of routes) {
    const name = nameOf(step);
    const environment = environments.get(name) ?? reading;
    // One that asks no service may have nothing to refuse.
    const first = Object.keys(step.step.grants).length === 0 ? '24' : '4';
    subjects.set(`refused ${name}`, async () => {
      await quiet();
      return cold(functionBundle(name), refusedEvent(step), environment, first);
    });
    const example = scene.examples.get(name);
    if (example === undefined) continue;
    const ask = async (bundle: string, itsEnvironment = environment) => {
      const event = eventOf(step, await example());
      await quiet();
      return cold(bundle, event, itsEnvironment, '2');
    };
    subjects.set(`answered ${name}`, () => ask(functionBundle(name)));
    if (!representatives.includes(name)) continue;
    subjects.set(`${name} hono`, () => ask(documentedBundleOf('hono')));
    subjects.set(`${name} express`, () => ask(documentedBundleOf('express')));
    subjects.set(`${name} hono, bundled as ours`, () => ask(bundleOf('hono')));
    subjects.set(`${name} express, bundled as ours`, () => ask(bundleOf('express')));
    for (const lever of levers) subjects.set(`${name} ${lever.name}`, () => ask(bundleWithout(lever, name)));
    subjects.set(`${name} ${compileCache.name}`, () =>
      ask(functionBundle(name), { ...environment, ...compileCache.environment }),
    );
  }
  await buildWithoutLevers(routes.filter((step) => representatives.includes(nameOf(step))));
  const measured = await interleaved(rounds, subjects);
  const spreads = (subject: string): Cold => {
    const runs = measured.get(subject) ?? [];
    return { wall: spreadOf(runs.map(({ wall }) => wall)), cpu: spreadOf(runs.map(({ cpu }) => cpu)) };
  };
  const empty = spreads('empty');
  const multiple = (subject: string): Cold => {
    const { wall, cpu } = spreads(subject);
    return { wall: inMultiplesOf(empty.wall, wall), cpu: inMultiplesOf(empty.cpu, cpu) };
  };
  return {
    rounds,
    emptyMilliseconds: empty,
    bareClient: multiple('bare client'),
    steps: Object.fromEntries(
      routes.map(nameOf).map((name) => {
        const answered = `answered ${name}`;
        return [
          name,
          { refused: multiple(`refused ${name}`), ...(measured.has(answered) && { answered: multiple(answered) }) },
        ];
      }),
    ),
    peers: Object.fromEntries(
      representatives.map((name) => [
        name,
        Object.fromEntries(
          frames.map((frame) => [frame, multiple(frame === 'ours' ? `answered ${name}` : `${name} ${frame}`)]),
        ) as Record<Frame, Cold>,
      ]),
    ),
    levers: Object.fromEntries(
      [...levers, compileCache].map((lever) => [
        lever.name,
        Object.fromEntries(
          representatives.map((name) => {
            const [without, ours] = [spreads(`${name} ${lever.name}`), spreads(`answered ${name}`)];
            const bundle = 'without' in lever ? bundleWithout(lever, name) : functionBundle(name);
            return [
              name,
              {
                wall: without.wall.median / ours.wall.median,
                cpu: without.cpu.median / ours.cpu.median,
                bytes: statSync(bundle).size,
              },
            ];
          }),
        ),
      ]),
    ),
  };
}

/** What each function's environment would be, with the engine itself in place of the proxy that records. */
export async function environmentsOf({ stack }: Pick<Scene, 'stack'>): Promise<Map<string, Environment>> {
  const functions = await stack.do.functions();
  return new Map(
    routes.flatMap((step) => {
      const found = functions.find(({ constructId }) => constructId === step.constructId);
      return found ? [[nameOf(step), { ...found.environment, DYNAMODB_ENDPOINT: stack.dynamodb }] as const] : [];
    }),
  );
}

/** A request that the contract refuses: everything of the frame is at work, and no service is asked. */
function refusedEvent(step: NamedStep<Route>): Record<string, unknown> {
  const event = eventOf(step, { token: callerOf(step), query: { unknown: '1' }, body: { unknown: 1 } });
  return { ...event, pathParameters: undefined };
}

/** Somebody who may call the step. */
function callerOf({ step: { access } }: NamedStep<Route>): string | undefined {
  if (access === 'public') return undefined;
  const [kind = '', roles = []] = Object.entries(permissions[access])[0] ?? [];
  return unsignedToken(kind, roles);
}

let events = 0;

/** Writes events for a process to read; its own file each time, since a process may still read the one before. */
export function eventFile(content: unknown): string {
  const folder = resolve('.build/bench/events');
  mkdirSync(folder, { recursive: true });
  events += 1;
  const file = join(folder, `${events % 50}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

interface Run {
  /** Milliseconds. */
  wall: number;
  cpu: number;
}

/** One fresh process from its start to its end, after its first answer. @throws when it answers otherwise */
function cold(bundle: string, event: unknown, environment: Environment, status: '2' | '4' | '24'): Run {
  const file = eventFile(event);
  const startedAt = performance.now();
  const ran = spawnSync(process.execPath, [processFile('cold'), bundle, file, status], { env: environment });
  const wall = performance.now() - startedAt;
  if (ran.status !== 0) throw new Error(`${bundle}: ${ran.stderr.toString().slice(-2_000)}`);
  return { wall, cpu: Number(ran.stdout.toString()) / 1000 };
}
