import { createWriteStream, readFileSync } from 'node:fs';
import { Argument, type Command } from 'commander';
import { ApiUnreachable, answered, pages, type Twotier } from '../../../shared/client/client.ts';
import { inputLines } from '../ask.ts';
import { type Operation, operationsOf, parametersOf } from '../description.ts';
import { CommandFailure } from '../failure.ts';
import { note, printJson } from '../output.ts';
import { clientOf, sharedOptions } from '../session.ts';

/** The client's method for an operation that is known only as the command runs. */
type AnyCall = (
  method: string,
  path: string,
  init: Record<string, unknown>,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

function anyCall(client: Twotier): AnyCall {
  return client.request as unknown as AnyCall;
}

/** Lists by what they are called here. */
const names: Record<string, string> = {
  exportTenant: 'tenant',
  listAuditRecords: 'audit',
  listAcrossCustomers: 'partners-of-record',
  listRequests: 'invitations',
};

function lists(): Map<string, Operation> {
  const named = [...operationsOf().values()]
    .filter(({ isList }) => isList)
    .map((operation): [string, Operation] => [
      names[operation.id] ??
        operation.id
          .replace(/^list/, '')
          .replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`)
          .toLowerCase(),
      operation,
    ]);
  return new Map(named.toSorted(([one], [other]) => one.localeCompare(other)));
}

export function addAny(program: Command): void {
  const all = lists();
  program
    .command('export')
    .summary('write a whole list as CSV or JSON')
    .description('Write a whole list, all its pages joined.')
    .addArgument(new Argument('<list>').choices([...all.keys()]))
    .argument('[filters...]', 'name=value, as the list takes them')
    .option('--format <format>', 'csv or json; of the whole tenant only json')
    .option('--out <file>', 'into a file')
    .addHelpText(
      'after',
      `
Lists: ${[...all.keys()].join(', ')}

Examples:
  twotier export customers country=DE --out customers.csv
  twotier export subscriptions customerId=01K… --format json
  twotier export partners-of-record resellerId=01K… month=2026-11   # the incentive report
  twotier export tenant --out everything.json                       # all that your company has here`,
    )
    .action(async (list: string, filters: string[], options: { format?: string; out?: string }, command: Command) => {
      const operation = all.get(list) as Operation;
      const { path, query } = parametersOf(operation, filters);
      const client = clientOf(sharedOptions(command));
      const format = options.format ?? (operation.id === 'exportTenant' ? 'json' : 'csv');
      if (format !== 'csv' && format !== 'json') throw new CommandFailure('--format is csv or json.');
      const out = options.out === undefined ? process.stdout : createWriteStream(options.out);
      const params = { path, query: { limit: '100', ...query } };
      const chunks =
        format === 'csv'
          ? csvOf(client, operation.path, params)
          : jsonOf(pages(client, operation.path as '/v1/customers', params as object));
      for await (const chunk of chunks) out.write(chunk);
      if (options.out !== undefined) {
        await new Promise<void>((resolve) => out.end(() => resolve()));
        note(`${options.out} is written`);
      }
    });

  program
    .command('call')
    .summary('call any operation of the API by its name')
    .description('Call any operation of the API by its name, as its description has it. Without a name it lists them.')
    .argument('[operation]', 'such as readCustomer')
    .argument('[parameters...]', 'name=value, of path and query')
    .option('--body <json>', 'the body: JSON, @FILE, or - for the standard input')
    .option('--if-match <etag>', 'only if it has this version')
    .option('--key <key>', 'the Idempotency-Key, to send a change again')
    .addHelpText(
      'after',
      `
Examples:
  twotier call readCustomer customerId=01K…
  twotier call updateCustomer customerId=01K… --body '{"tags": ["vip"]}'
  twotier call putProfile --body @profile.json`,
    )
    .action(
      async (
        name: string | undefined,
        given: string[],
        options: { body?: string; ifMatch?: string; key?: string },
        command: Command,
      ) => {
        const operations = operationsOf();
        if (name === undefined) {
          for (const { id, summary } of operations.values()) console.log(`${id.padEnd(28)} ${summary}`);
          return;
        }
        const operation = operations.get(name);
        if (operation === undefined) {
          throw new CommandFailure(`There is no operation ${name}.`, 'twotier call lists them.');
        }
        if (operation.takesBody && options.body === undefined) {
          throw new CommandFailure(`${name} needs a body.`, "Say --body '{…}', --body @FILE or --body -.");
        }
        const header = {
          ...(options.ifMatch !== undefined && { 'If-Match': options.ifMatch }),
          ...(options.key !== undefined && { 'Idempotency-Key': options.key }),
        };
        const params = { ...parametersOf(operation, given), header };
        const body = options.body === undefined ? undefined : await bodyIn(options.body);
        const call = anyCall(clientOf(sharedOptions(command)));
        const answer = answered(call(operation.method.toLowerCase(), operation.path, { params, body }));
        printJson(
          await answer.catch((failure: unknown) => {
            if (failure instanceof ApiUnreachable && failure.idempotencyKey !== undefined) {
              console.error(`To send the same change again: --key ${failure.idempotencyKey}`);
            }
            throw failure;
          }),
        );
      },
    );
}

/** The pages as one table: the first with its heading, the others without. */
async function* csvOf(
  client: Twotier,
  path: string,
  params: { query: Record<string, string> },
): AsyncGenerator<string> {
  const call = anyCall(client);
  let cursor: string | undefined;
  let isFirst = true;
  do {
    const query = { ...params.query, ...(cursor !== undefined && { cursor }) };
    const init = { params: { ...params, query }, headers: { accept: 'text/csv' }, parseAs: 'text' };
    const answer = await call('get', path, init);
    const table = String(await answered(Promise.resolve(answer)));
    yield isFirst ? table : table.slice(table.indexOf('\n') + 1);
    isFirst = false;
    const next = /<([^>]+)>;\s*rel="next"/.exec(answer.response.headers.get('link') ?? '')?.[1];
    cursor =
      next === undefined ? undefined : (new URLSearchParams(next.slice(next.indexOf('?'))).get('cursor') ?? undefined);
  } while (cursor !== undefined);
}

async function* jsonOf(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const item of items) {
    yield `${separator}${JSON.stringify(item)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

async function bodyIn(said: string): Promise<unknown> {
  const text =
    said === '-' ? (await inputLines()).join('\n') : said.startsWith('@') ? readFileSync(said.slice(1), 'utf8') : said;
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new CommandFailure(`The body is not JSON: ${(failure as Error).message}`);
  }
}
