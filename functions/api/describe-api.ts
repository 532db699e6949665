import { endpoint } from '../../shared/http/endpoint.ts';
import { describeApi } from './contract.ts';
import document from './openapi.json?packed';
import { packedAnswer } from './packed-answer.ts';

export const handler = endpoint(describeApi, async (call) =>
  packedAnswer(document, call.headers, {
    'content-type': 'application/json',
    'cache-control': 'public, max-age=300',
    // Tools of other sites read it.
    'access-control-allow-origin': '*',
  }),
);
