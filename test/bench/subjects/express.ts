import { configure, getCurrentInvoke } from '@codegenie/serverless-express';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import express, { type ErrorRequestHandler } from 'express';
import { createRequest } from '../../../functions/partnerships/contract.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { problems } from '../../../shared/http/problems.ts';
import { logger } from '../../../shared/runtime/log.ts';
import { createStep, readStep } from './steps-without-frame.ts';

const app = express();
app.disable('x-powered-by');
app.use(express.json({ limit: '128kb' }));
app.use((request, response, next) => {
  const startedAt = performance.now();
  response.setHeader('cache-control', 'no-store');
  response.on('finish', () => {
    const ms = Math.round(performance.now() - startedAt);
    logger.info('request', { route: request.path, status: response.statusCode, ms });
  });
  next();
});

const present = (): APIGatewayProxyEventV2 => getCurrentInvoke().event as APIGatewayProxyEventV2;

app.get('/v1/partnership-requests/:requestId', async (request, response) => {
  const { body, etag } = await readStep(present(), request.params);
  response.set('etag', `"${etag}"`).json(body);
});

app.post('/v1/partnership-requests', async (request, response) => {
  const { body, etag } = await createStep(present(), request.body);
  response.status(201).set('etag', `"${etag}"`).json(body);
});

/** For the measure of the frame alone: parse, answer, nothing between. */
app.post('/frame', (request, response) => {
  response.json(createRequest.body.parse(request.body));
});

const answerProblem: ErrorRequestHandler = (failure: Error, _request, response, _next) => {
  const code = failure instanceof Refusal ? failure.code : 'INTERNAL_ERROR';
  const { status, title } = problems[code];
  response.status(status).json({ code, title, status, detail: failure.message });
};
app.use(answerProblem);

export const handler = configure({ app });
