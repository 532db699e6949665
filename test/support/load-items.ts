import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Item, tableName } from '../../shared/data/table.ts';
import { required } from '../../shared/runtime/environment.ts';

const batch = 25;
const sideBySide = 4;

/**
 * Writes items past every check, many at once; patiently, since a busy machine takes its time for them, while the product's
 * own client gives up after less than a second.
 */
export async function loadItems(items: readonly Item[]): Promise<void> {
  const batches: Item[][] = [];
  for (let start = 0; start < items.length; start += batch) batches.push(items.slice(start, start + batch));
  const queue = batches.values();
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: required('DYNAMODB_ENDPOINT'), maxAttempts: 5 }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  await Promise.all(
    Array.from({ length: sideBySide }, async () => {
      for (const some of queue) {
        let requests = some.map((Item) => ({ PutRequest: { Item } }));
        while (requests.length > 0) {
          const { UnprocessedItems } = await client.send(
            new BatchWriteCommand({ RequestItems: { [tableName()]: requests } }),
          );
          requests = (UnprocessedItems?.[tableName()] ?? []) as typeof requests;
        }
      }
    }),
  );
  client.destroy();
}
