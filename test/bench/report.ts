import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { growthChart, shortCount } from './chart.ts';
import type { StepCost } from './cost.ts';
import { verdictsOf } from './goals.ts';
import type { Growth } from './growth.ts';
import type { Spread } from './measure.ts';
import { priceList } from './price.ts';
import type { Results } from './results.ts';
import { librariesOf } from './sizes.ts';
import { markdownTable, textTable } from './table.ts';

const folder = '.build/bench';

/** Prints every table, writes the charts and `.build/bench.json`. */
export function report(results: Results): void {
  const parts = [
    ...(results.startUp ? startUpTables(results.startUp) : []),
    ...(results.warm ? warmTables(results.warm) : []),
    ...costTables(results.costs),
    ...(results.endToEnd ? endToEndTables(results.endToEnd) : []),
    ...growthTables(results.growth),
    ...sizeTables(results),
    [
      'Budgets: each beside what was measured (timings of a busy machine are worse than the machine)',
      textTable(
        ['budget', 'figure', 'goal', 'stretch', 'measured', ''],
        verdictsOf(results).map(({ id, figure, goal, stretch, measured, verdict }) => [
          id,
          shortened(figure, 70),
          goal,
          stretch,
          shortened(measured, 90),
          verdict,
        ]),
      ),
    ] as const,
  ];
  for (const [title, table] of parts) console.log(`\n${title}\n${table}`);
  mkdirSync(folder, { recursive: true });
  for (const [group, growths] of Map.groupBy(results.growth, (growth) => growth.group)) {
    writeFileSync(`${folder}/growth-${group}.svg`, growthChart(`What ${group} cost as the table grows`, growths));
  }
  writeFileSync('.build/bench.json', `${JSON.stringify({ ...results, budgets: verdictsOf(results) }, null, 2)}\n`);
  console.log(`\nAll of it is in .build/bench.json, the charts of growth in ${folder}/growth-*.svg`);
}

type Part = readonly [title: string, table: string];

function startUpTables({
  rounds,
  emptyMilliseconds,
  bareClient,
  steps,
  peers,
  levers,
}: NonNullable<Results['startUp']>): Part[] {
  const { wall, cpu } = emptyMilliseconds;
  const told = `an empty handler takes ${wall.median.toFixed(0)} ms, ${cpu.median.toFixed(0)} ms of CPU; ${rounds} rounds`;
  return [
    [
      `Start-up of every function, in empty handlers (${told}): median, and where half of them lie`,
      textTable(
        ['function', 'refuses a bad request', 'CPU', 'answers a real one', 'CPU'],
        [
          ['(bare client of DynamoDB)', '', '', multiple(bareClient.wall), bareClient.cpu.median.toFixed(2)],
          ...Object.entries(steps).map(([step, { refused, answered }]) => [
            step,
            multiple(refused.wall),
            refused.cpu.median.toFixed(2),
            answered ? multiple(answered.wall) : '',
            answered ? answered.cpu.median.toFixed(2) : '',
          ]),
        ],
      ),
    ],
    [
      'Start-up of the same step in other frames, a real request, in empty handlers',
      textTable(
        ['step', 'frame', 'wall', 'CPU', 'ours is'],
        Object.entries(peers).flatMap(([step, frames]) =>
          Object.entries(frames).map(([frame, cold]) => [
            step,
            frame,
            multiple(cold.wall),
            cold.cpu.median.toFixed(2),
            `${(frames.ours.wall.median / cold.wall.median).toFixed(2)} of it`,
          ]),
        ),
      ),
    ],
    [
      'Starts with one lever taken away, or a compile cache added, in starts as deployed',
      textTable(['lever', 'step', 'start', 'CPU', 'bundle, KB'], leverRows(levers)),
    ],
  ];
}

function leverRows(levers: NonNullable<Results['startUp']>['levers']): string[][] {
  return Object.entries(levers).flatMap(([lever, steps]) =>
    Object.entries(steps).map(([step, { wall, cpu, bytes }]) => [
      lever,
      step,
      wall.toFixed(2),
      cpu.toFixed(2),
      kilobytes(bytes),
    ]),
  );
}

function warmTables({
  bareMicroseconds,
  frames,
  eventsPerSecond,
  read,
  memoryGrowthBytes,
}: NonNullable<Results['warm']>): Part[] {
  return [
    [
      `Warm, one process, no table: a frame around the same schema, in bare handlers (${bareMicroseconds.median.toFixed(1)} us of CPU)`,
      textTable(
        ['frame', 'CPU', 'events per second'],
        [
          ['bare', '1.00', String(eventsPerSecond.bare)],
          ...Object.entries(frames).map(([frame, spread]) => [
            frame,
            multiple(spread),
            String(eventsPerSecond[frame as keyof typeof frames]),
          ]),
        ],
      ),
    ],
    [
      'Warm, with the table: read-request beside its one call to DynamoDB',
      textTable(
        ['CPU of the call, us', 'CPU of the step, in calls', 'heap after 10,000 less after 1,000 events, KB'],
        [
          [
            read.callMicroseconds.median.toFixed(0),
            multiple(read.overCall),
            String(Math.round(memoryGrowthBytes / 1024)),
          ],
        ],
      ),
    ],
  ];
}

const costHead = [
  'step',
  'round trips',
  'read units',
  'write units',
  'bytes to and from DynamoDB',
  'answer',
  'log line',
  'what follows: invocations',
  'read units',
  'write units',
  'USD for a million',
  'SES',
];

function costRow({ step, own, answerBytes, logBytes, after, dollarsPerMillion, dollarsOfMail }: StepCost): string[] {
  return [
    step,
    ...[own.roundTrips, own.readUnits, own.writeUnits, own.bytes, answerBytes, logBytes].map(String),
    ...[after.invocations, after.readUnits, after.writeUnits].map(String),
    dollarsPerMillion.toFixed(2),
    dollarsOfMail === 0 ? '' : `+ ${dollarsOfMail}`,
  ];
}

function costTables(costs: StepCost[]): Part[] {
  return [
    [
      `What one request costs, counted; USD at ${priceList}, with what follows until all is quiet, SES apart`,
      textTable(costHead, costs.map(costRow)),
    ],
  ];
}

function endToEndTables(results: NonNullable<Results['endToEnd']>): Part[] {
  return [
    [
      'Over HTTP on the local stack (4 at once), beside the same calls to DynamoDB by themselves',
      textTable(
        ['step', 'requests per second', 'p50 ms', 'p99 ms', 'calls alone: per second', 'p50 ms', 'p99 ms'],
        results.map(({ step, http, raw }) => [
          step,
          ...[http, raw].flatMap(({ perSecond, p50, p99 }) => [String(perSecond), p50.toFixed(1), p99.toFixed(1)]),
        ]),
      ),
    ],
  ];
}

function growthTables(growth: Growth[]): Part[] {
  const sizes = [...new Set(growth.flatMap(({ points }) => points.map(({ items }) => items)))].toSorted(
    (one, other) => one - other,
  );
  return [
    [
      'Growth: round trips, read + write units by the number of items in the table',
      textTable(
        ['path', ...sizes.map(shortCount), 'time, largest over smallest', ''],
        growth.map(({ path, points, equal, failure }) => {
          const [first, last] = [points[0]?.time, points.at(-1)?.time];
          return [
            path,
            ...sizes.map((size) => {
              const units = points.find(({ items }) => items === size)?.units;
              return units === undefined ? '' : `${units.roundTrips}: ${units.readUnits} + ${units.writeUnits}`;
            }),
            first !== undefined && last !== undefined ? (last / first).toFixed(2) : '',
            failure !== undefined ? `FAILED ${shortened(failure, 80)}` : equal ? '' : 'GROWS',
          ];
        }),
      ),
    ],
  ];
}

function sizeTables({ sizes }: Results): Part[] {
  return [
    [
      'Bundles, KB',
      textTable(
        ['function', 'raw', 'gzip'],
        sizes.map(({ step, bytes, gzipBytes }) => [step, kilobytes(bytes), kilobytes(gzipBytes)]),
      ),
    ],
    [
      'What each library, and each folder of ours, adds to a bundle, KB',
      textTable(
        ['from', 'bundles', 'median', 'most'],
        librariesOf(sizes).map(({ library, bundles, medianBytes, mostBytes }) => [
          library,
          String(bundles),
          kilobytes(medianBytes),
          kilobytes(mostBytes),
        ]),
      ),
    ],
  ];
}

/** Writes the README's part that is made from a run. */
export function writeReadme(results: Results): void {
  const measured = verdictsOf(results).filter(({ verdict }) => verdict !== 'not measured');
  const budgetRows = measured.map(({ id, figure, goal, stretch, measured, verdict }) => [
    id,
    figure,
    goal,
    stretch,
    measured,
    verdict,
  ]);
  const told = [
    'create-request',
    'accept-invitation',
    'revoke-request',
    'read-request',
    'list-requests',
    'view-invitation',
  ];
  const shown = results.costs.filter(({ step }) => told.some((name) => step.endsWith(`/${name}`)));
  const part = [
    markdownTable(['', 'Figure', 'Goal', 'Stretch', 'Measured', ''], budgetRows),
    ...(results.startUp
      ? [
          'Starts with one lever taken away, or a compile cache added, in starts as deployed:',
          markdownTable(
            ['Lever', 'Step', 'Start', 'CPU', 'Bundle, KB'],
            leverRows(results.startUp.levers).map(([lever = '', step = '', ...rest]) => [
              lever,
              `\`${step}\``,
              ...rest,
            ]),
          ),
        ]
      : []),
    `A million of each, at ${priceList}, with everything that follows:`,
    markdownTable(
      ['Step', 'Round trips', 'Read units', 'Write units', 'Write units of what follows', 'USD', 'SES, USD'],
      shown.map(({ step, own, after, dollarsPerMillion, dollarsOfMail }) => [
        `\`${step}\``,
        String(own.roundTrips),
        String(own.readUnits),
        String(own.writeUnits),
        String(after.writeUnits),
        dollarsPerMillion.toFixed(2),
        String(dollarsOfMail),
      ]),
    ),
  ].join('\n\n');
  const place = /(<!-- measured -->\n)[\s\S]*?(<!-- end of measured -->)/;
  const present = readFileSync('README.md', 'utf8');
  if (!place.test(present)) throw new Error('README.md has no place for measured');
  writeFileSync(
    'README.md',
    present.replace(place, (_, begin: string, end: string) => `${begin}\n${part}\n\n${end}`),
  );
}

const multiple = ({ median, low, high }: Spread): string =>
  `${median.toFixed(2)}  (${low.toFixed(2)} to ${high.toFixed(2)})`;
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);
const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
