import { createRequest } from '../../../functions/partnerships/contract.ts';
import { endpoint } from '../../../shared/http/endpoint.ts';

/** Our frame alone: the wrapper around a step that answers what it was sent. */
export const handler = endpoint(
  { ...createRequest, answer: createRequest.body, idempotent: false },
  async ({ body }) => ({ body }),
);
