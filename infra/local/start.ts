// What `npm start` runs: the stack, its seed, and the screen; until somebody stops it.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startScreen } from './screen.ts';
import { type SeededUser, type SeedModule, seedOnce } from './seeding.ts';
import { type LocalStack, startStack } from './stack.ts';
import { removeStackFile, stackFilePath, writeStackFile } from './stack-file.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    assembly: { type: 'string', default: '.build/cdk.out' },
    seed: { type: 'string', default: fileURLToPath(new URL('./seed.ts', import.meta.url)) },
  },
});
const stackFile = stackFilePath();
let starting: Promise<LocalStack> | undefined;
let ending = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    end(0);
  });
}

try {
  const started = performance.now();
  starting = startStack({
    assembly: values.assembly,
    dataDirectory: values.data,
    port: Number(process.env['PORT'] ?? 3000),
    dynamodbEndpoint: process.env['DYNAMODB_ENDPOINT'],
    schedulesOnTime: process.env['SCHEDULES'] !== 'off',
    write: (line) => console.log(line),
  });
  const stack = await starting;
  const { users, commands } = await seedStack(stack, values.seed);
  if (!ending) {
    writeStackFile(stackFile, stack, users);
    console.log(startScreen(stack, users, commands, performance.now() - started));
  }
} catch (error) {
  // What fails because somebody is stopping the stack is no news.
  if (!ending) console.error(error instanceof Error ? error.message : error);
  end(1);
}

async function seedStack(running: LocalStack, path: string): Promise<{ users: SeededUser[]; commands: string[] }> {
  if (!existsSync(path)) return { users: [], commands: [] };
  const { seed, commandsToTry } = (await import(pathToFileURL(resolve(path)).href)) as SeedModule;
  return { users: await seedOnce(running, seed), commands: commandsToTry(running) };
}

function end(code: number): void {
  if (ending) return;
  ending = true;
  removeStackFile(stackFile);
  // A stack that is just starting is waited for: half of one cannot be stopped, and leaves nothing behind when it fails.
  Promise.resolve(starting)
    .then((stack) => stack?.stop())
    .catch(() => undefined)
    .finally(() => process.exit(code));
}
