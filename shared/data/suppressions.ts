import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from './keys.ts';
import { documents, getItem, tableName } from './table.ts';

/** Addresses that mail must not go to any more, after a permanent bounce or a complaint. Putting twice is harmless. */
export async function suppress(email: string, reason: string, at: Date): Promise<void> {
  await documents().send(
    new PutCommand({
      TableName: tableName(),
      Item: { ...keys.suppression(email), kind: 'SUPPRESSION', data: { reason, at: at.toISOString() } },
    }),
  );
}

export async function isSuppressed(email: string): Promise<boolean> {
  return (await getItem(keys.suppression(email))) !== undefined;
}
