import * as z from 'zod/mini';
import { route } from '../../shared/http/contract.ts';

// Whoever reads documents may add parameters of their own to links.
const anyQuery = z.object({});

export const describeApi = route('GET', '/openapi.json', {
  summary: 'This description of every operation, as OpenAPI 3.1',
  access: 'public',
  query: anyQuery,
  answer: z.looseObject({ openapi: z.string() }),
  grants: {},
});

export const showDocs = route('GET', '/docs', {
  summary: 'This description for people: operations, permissions, states and errors on one page',
  access: 'public',
  query: anyQuery,
  answer: z.string(),
  grants: {},
});

export const readDocsFile = route('GET', '/docs/{file}', {
  summary: 'A script or style sheet of the page, for good under its address',
  access: 'public',
  parameters: z.object({ file: z.string() }),
  query: anyQuery,
  answer: z.string(),
  grants: {},
});

export const answerUnknown = route('GET', '/$default', {
  summary: 'Answers every path that is no route',
  access: 'public',
  parameters: z.object({}),
  query: anyQuery,
  answer: z.object({}),
  grants: {},
});
