import * as z from 'zod/mini';
import { route } from '../../shared/http/contract.ts';

export const answerUnknown = route('GET', '/$default', {
  summary: 'Answers every path that is no route',
  access: 'public',
  parameters: z.object({}),
  query: z.object({}),
  answer: z.object({}),
  grants: {},
});
