import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const endpoint = process.env['DYNAMODB_ENDPOINT'];
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ ...(endpoint && { endpoint }) }));

/** One item by its key, with nothing around the client: the least that a step which reads could cost. */
export async function handler() {
  const Key = { pk: 'PARTNER#NOBODY', sk: 'PARTNER' };
  const { Item } = await documents.send(
    new GetCommand({ TableName: process.env['TABLE_NAME'], Key, ConsistentRead: true }),
  );
  return { statusCode: 200, body: JSON.stringify({ found: Item !== undefined }) };
}
