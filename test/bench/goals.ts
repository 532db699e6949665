import type { Growth } from './growth.ts';
import type { Results } from './results.ts';
import type { Cold, StartUp } from './start-up.ts';

export interface Verdict {
  id: string;
  figure: string;
  goal: string;
  stretch: string;
  measured: string;
  verdict: 'stretch met' | 'met' | 'MISSED' | 'not measured';
}

/** One budget: what it is about, its two marks, and what was measured against them (the lower the better). */
interface Budget {
  id: string;
  figure: string;
  goal: string;
  stretch: string;
  judge: (results: Results) => Judged | undefined;
}

interface Judged {
  measured: string;
  verdict: Verdict['verdict'];
}

const budgets: Budget[] = [
  {
    id: 'P1',
    figure: 'Cold start of a function until it refuses a bad request, in empty handlers; the worst function',
    goal: '2.5',
    stretch: '2.0',
    judge: ({ startUp }) => startUp && judgeCold(startUp, ({ refused }) => refused, 2.5, 2),
  },
  {
    id: 'P2',
    figure: 'The same until a real request with its calls to DynamoDB is answered',
    goal: '3.2',
    stretch: '2.6',
    judge: ({ startUp }) => startUp && judgeCold(startUp, ({ answered }) => answered, 3.2, 2.6),
  },
  {
    id: 'P3',
    figure: 'Bundle of an HTTP function, raw / gzip KB; the largest',
    goal: '275 / 90',
    stretch: '235 / 78',
    judge: ({ sizes }) => {
      const http = sizes.filter((size) => size.http);
      const [largest] = http.toSorted((one, other) => other.bytes - one.bytes);
      const fit = http.filter(({ bytes, gzipBytes }) => bytes <= 275 * 1024 && gzipBytes <= 90 * 1024).length;
      if (largest === undefined) return undefined;
      const { bytes, gzipBytes, step } = largest;
      return {
        measured: `${kilobytes(bytes)} / ${kilobytes(gzipBytes)} (${step}); ${fit} of ${http.length} fit`,
        verdict: fit === http.length ? (bytes <= 235 * 1024 ? 'stretch met' : 'met') : 'MISSED',
      };
    },
  },
  {
    id: 'P4',
    figure: 'ESM imports of built-in modules left in a bundle',
    goal: '0',
    stretch: '0',
    judge: ({ sizes }) =>
      judge(
        sizes.reduce((sum, { builtinImports }) => sum + builtinImports, 0),
        0,
        0,
        String,
      ),
  },
  {
    id: 'P5',
    figure: 'CPU of the endpoint wrapper for one event, in bare handlers with the same schema, above one',
    goal: '4',
    stretch: '2',
    judge: ({ warm }) => warm && judge(warm.frames.ours.median - 1, 4, 2, (value) => value.toFixed(1)),
  },
  {
    id: 'P6',
    figure: 'Our CPU in read-request beside its call to DynamoDB',
    goal: '15 %',
    stretch: '5 %',
    judge: ({ warm }) =>
      warm && judge((warm.read.overCall.median - 1) * 100, 15, 5, (value) => `${Math.round(value)} %`),
  },
  {
    id: 'P7',
    figure: 'Round trips to DynamoDB, idempotency included',
    goal: 'read 1, list 1, change 2',
    stretch: 'change 1',
    judge: ({ costs }) =>
      judgeList(
        costs.filter(({ kind, own }) => own.roundTrips > (kind === 'change' ? 2 : 1)),
        ({ step, own }) => `${step}: ${own.roundTrips}`,
      ),
  },
  {
    id: 'P8',
    figure: 'Write units of a change, indexes included, exact for the examples',
    goal: 'create, accept 16; others 10',
    stretch: '10; 6',
    judge: ({ costs }) =>
      judgeList(
        costs.filter(({ step, own }) => own.writeUnits > (/\/(create|accept)/.test(step) ? 16 : 10)),
        ({ step, own }) => `${step.split('/')[1]} ${own.writeUnits}`,
      ),
  },
  {
    id: 'P9',
    figure: 'Scans',
    goal: '0',
    stretch: '0',
    judge: ({ costs }) => judge(costs.filter(({ operations }) => operations.includes('Scan')).length, 0, 0, String),
  },
  {
    id: 'P10',
    figure: 'Paths whose units or round trips grow with the table',
    goal: '0',
    stretch: '0',
    judge: ({ growth }) =>
      judgeList(
        growth.filter(({ equal }) => !equal),
        ({ path, failure }) => (failure === undefined ? path : `${path} (failed)`),
        `none of ${growth.length}, ${range(growth)}`,
      ),
  },
  {
    id: 'P11',
    figure: 'Median time of a path in the largest table, over the same with 10k items; the median path',
    goal: '1.25',
    stretch: '1.1',
    judge: ({ growth }) => {
      const ratios = growth.flatMap(timeRatio).toSorted((one, other) => one - other);
      const median = ratios[ratios.length >> 1];
      return median === undefined ? undefined : judge(median, 1.25, 1.1, (value) => value.toFixed(2));
    },
  },
  {
    id: 'P13',
    figure: 'Pages of queries that a sweep reads more for 25 due things than for none',
    goal: '1',
    stretch: '1',
    judge: ({ growth }) => judge(extraPages(growth), 1, 1, String),
  },
  {
    id: 'P14',
    figure:
      'One million invitations created, USD at list price without SES; with all that follows until delivery is noted',
    goal: '12',
    stretch: '7',
    judge: ({ costs }) => {
      const create = costs.find(({ step }) => step === 'partnerships/create-request');
      return (
        create && {
          measured: `${create.dollarsOfRequest.toFixed(2)}; ${create.dollarsPerMillion.toFixed(2)}`,
          verdict: create.dollarsPerMillion <= 12 ? (create.dollarsPerMillion <= 7 ? 'stretch met' : 'met') : 'MISSED',
        }
      );
    },
  },
  {
    id: 'P15',
    figure: 'Bytes of the log line of a request that succeeds; the longest',
    goal: '600',
    stretch: '400',
    judge: ({ costs }) => {
      const [longest] = costs.toSorted((one, other) => other.logBytes - one.logBytes);
      return longest && judge(longest.logBytes, 600, 400, (value) => `${value} (${longest.step})`);
    },
  },
  {
    id: 'P16',
    figure: 'Memory after 10,000 warm events less that after 1,000, MB',
    goal: '5',
    stretch: '2',
    judge: ({ warm }) => warm && judge(warm.memoryGrowthBytes / 1024 ** 2, 5, 2, (value) => value.toFixed(1)),
  },
  {
    id: 'P17',
    figure: 'Ours beside hono and express: cold; warm',
    goal: '0.65, 0.55; 0.4, 0.4',
    stretch: '',
    judge: ({ startUp, warm }) => {
      if (startUp === undefined || warm === undefined) return undefined;
      const cold = (peer: 'hono' | 'express'): number =>
        Math.max(...Object.values(startUp.peers).map((frames) => frames.ours.wall.median / frames[peer].wall.median));
      const warmth = (peer: 'hono' | 'express'): number => warm.frames.ours.median / warm.frames[peer].median;
      const measured = [cold('hono'), cold('express'), warmth('hono'), warmth('express')] as const;
      const met = measured[0] <= 0.65 && measured[1] <= 0.55 && measured[2] <= 0.4 && measured[3] <= 0.4;
      const [hono, express, ...rest] = measured.map((value) => value.toFixed(2));
      return { measured: `${hono}, ${express}; ${rest.join(', ')}`, verdict: met ? 'met' : 'MISSED' };
    },
  },
];

/** Each budget beside what this run measured. */
export function verdictsOf(results: Results): Verdict[] {
  return budgets.map(({ judge: judgement, ...budget }) => ({
    ...budget,
    ...(judgement(results) ?? { measured: '', verdict: 'not measured' as const }),
  }));
}

function judge(value: number, goal: number, stretch: number, tell: (value: number) => string): Judged {
  const verdict = value <= stretch ? 'stretch met' : value <= goal ? 'met' : 'MISSED';
  return { measured: tell(value), verdict };
}

function judgeList<T>(missed: T[], tell: (each: T) => string, none = 'none over'): Judged {
  return missed.length === 0
    ? { measured: none, verdict: 'met' }
    : { measured: missed.map(tell).join(', '), verdict: 'MISSED' };
}

function judgeCold(
  { steps }: StartUp,
  which: (step: StartUp['steps'][string]) => Cold | undefined,
  goal: number,
  stretch: number,
): Judged | undefined {
  const measured = Object.entries(steps).flatMap(([step, each]) => {
    const cold = which(each);
    return cold === undefined ? [] : [{ step, value: cold.wall.median }];
  });
  const sorted = measured.toSorted((one, other) => one.value - other.value);
  const worst = sorted.at(-1);
  const middle = sorted[sorted.length >> 1];
  if (worst === undefined || middle === undefined) return undefined;
  const tell = (value: number): string =>
    `${value.toFixed(2)} (${worst.step}); the median function ${middle.value.toFixed(2)}`;
  return judge(worst.value, goal, stretch, tell);
}

function timeRatio({ points }: Growth): number[] {
  const base = points.find(({ items, time }) => time !== undefined && items >= 9_000)?.time;
  const last = points.at(-1)?.time;
  return base === undefined || last === undefined || points.length < 3 ? [] : [last / base];
}

function extraPages(growth: Growth[]): number {
  const pages = (path: string): number => growth.find((each) => each.path === path)?.points.at(-1)?.units.queries ?? 0;
  return Math.max(
    0,
    ...growth
      .filter(({ path }) => path.endsWith('due of each kind'))
      .map(({ path }) => pages(path) - pages(path.replace(/, .*/, ', nothing due'))),
  );
}

function range(growth: Growth[]): string {
  const points = growth[0]?.points ?? [];
  return `${points[0]?.items} to ${points.at(-1)?.items} items`;
}

const kilobytes = (bytes: number): number => Math.round(bytes / 1024);
