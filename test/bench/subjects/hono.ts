import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { createRequest } from '../../../functions/partnerships/contract.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { problems } from '../../../shared/http/problems.ts';
import { logger } from '../../../shared/runtime/log.ts';
import { createStep, readStep } from './steps-without-frame.ts';

const app = new Hono<{ Bindings: { event: LambdaEvent } }>();

app.use(async (c, next) => {
  const startedAt = performance.now();
  await next();
  c.header('cache-control', 'no-store');
  logger.info('request', { route: c.req.path, status: c.res.status, ms: Math.round(performance.now() - startedAt) });
});

app.onError((failure, c) => {
  const code = failure instanceof Refusal ? failure.code : 'INTERNAL_ERROR';
  const { status, title } = problems[code];
  return c.json({ code, title, status, detail: failure.message }, status as 400);
});

app.get('/v1/partnership-requests/:requestId', async (c) => {
  const { body, etag } = await readStep(c.env.event as unknown as APIGatewayProxyEventV2, c.req.param());
  return c.json(body, 200, { etag: `"${etag}"` });
});

app.post('/v1/partnership-requests', async (c) => {
  const { body, etag } = await createStep(c.env.event as unknown as APIGatewayProxyEventV2, await c.req.json());
  return c.json(body, 201, { etag: `"${etag}"` });
});

/** For the measure of the frame alone: parse, answer, nothing between. */
app.post('/frame', async (c) => c.json(createRequest.body.parse(await c.req.json())));

export const handler = handle(app);
