import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { keys } from '../../../shared/data/keys.ts';
import { getItem } from '../../../shared/data/table.ts';
import { readCaller } from '../../../shared/http/caller.ts';

/** The call to DynamoDB that `read-request` makes, and nothing else of it. */
export async function handler(event: APIGatewayProxyEventV2) {
  const { tenantId } = readCaller(event);
  const item = await getItem(keys.request(tenantId, event.pathParameters?.['requestId'] ?? ''));
  return { statusCode: item === undefined ? 404 : 200, body: '' };
}
