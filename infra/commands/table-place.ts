import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readStackFile, type StackFile } from '../local/stack-file.ts';

/** A table, here or in AWS. */
export interface TablePlace {
  client: DynamoDBClient;
  table: string;
}

/** The named table with the credentials and region of the environment; without a name, the local stack's. */
export function tablePlace(named: string | undefined): TablePlace {
  // A table at rest has room: what is throttled comes through in the end.
  if (named !== undefined) return { client: new DynamoDBClient({ maxAttempts: 10 }), table: named };
  return localDatabase(readStackFile());
}

export function localDatabase({ dynamodb, tableName }: Pick<StackFile, 'dynamodb' | 'tableName'>): TablePlace {
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { client, table: tableName };
}
