import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { callAwsJson } from '../process/aws-json.ts';
import { Child } from '../process/child.ts';
import { LOOPBACK, onFreePort } from '../process/ports.ts';

export interface Engine {
  endpoint: string;
  /** Somebody else's server, which other runs may share. */
  external: boolean;
  stop(): Promise<void>;
}

const WAY_OUT =
  'Set DYNAMODB_ENDPOINT to the address of any DynamoDB-compatible server (DynamoDB Local, for one) and start again.';

/** The DynamoDB that the tables live in: the server that DYNAMODB_ENDPOINT names, or a dynoxide of our own on a file. */
export async function startEngine(stateDirectory: string, externalEndpoint: string | undefined): Promise<Engine> {
  if (externalEndpoint !== undefined && externalEndpoint !== '') {
    const endpoint = externalEndpoint.replace(/\/$/, '');
    await listTables(endpoint).catch((error: unknown) => {
      throw new Error(`DYNAMODB_ENDPOINT names ${endpoint}, which does not answer as DynamoDB does: ${String(error)}`);
    });
    return { endpoint, external: true, stop: async () => undefined };
  }
  const binary = findBinary();
  const file = join(stateDirectory, 'dynamodb.sqlite');
  return onFreePort('the database', 0, async (port) => {
    const child = Child.startBinary(binary, ['serve', '--host', LOOPBACK, '--port', String(port), '--db-path', file], {
      name: 'The database (dynoxide)',
      workingDirectory: stateDirectory,
      logFile: join(stateDirectory, 'dynamodb.log'),
    });
    const endpoint = `http://${LOOPBACK}:${port}`;
    await child.answering(async () => (await listTables(endpoint)) !== undefined);
    indexStreamRecords(file);
    return { endpoint, external: false, stop: () => child.stop() };
  });
}

const listTables = (endpoint: string): Promise<unknown> => callAwsJson(endpoint, 'DynamoDB_20120810.ListTables', {});

function findBinary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  const binary = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
  try {
    const found = createRequire(import.meta.url).resolve(`${name}/${binary}`);
    if (existsSync(found)) return found;
  } catch {
    // Said below, for a package that is not there and a binary that is not in it alike.
  }
  throw new Error(
    `The local database is not installed: there is no ${name} for this platform, or it was left out. ${WAY_OUT}`,
  );
}

/** Without it dynoxide 1.2.1 reads all stream records at every write, and each write grows slower than the one before. */
function indexStreamRecords(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  database.exec(
    'CREATE INDEX IF NOT EXISTS stream_tail ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
  );
  database.close();
}
