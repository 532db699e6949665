import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createRequest } from '../../../functions/partnerships/contract.ts';

/** The same schema without any frame: what a frame's cost is measured in. */
export async function handler(event: APIGatewayProxyEventV2) {
  const body = createRequest.body.parse(JSON.parse(event.body ?? ''));
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
