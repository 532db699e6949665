import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Origin } from '../data/commit.ts';
import { takeRoundTrips } from '../data/table.ts';
import type { Caller } from '../domain/tenants.ts';
import { logger, takeCounts } from '../runtime/log.ts';
import type { Route } from '../runtime/step.ts';

/** What is known of a request while it is handled; the log line and the problem details are made from it. */
export interface RequestFacts {
  origin: Origin;
  caller: Caller | undefined;
  code?: string;
  startedAt: number;
}

const factsOf = new WeakMap<APIGatewayProxyEventV2, RequestFacts>();

export function requestFacts(event: APIGatewayProxyEventV2, context: Context, clock: () => Date): RequestFacts {
  const known = factsOf.get(event);
  if (known !== undefined) return known;
  const requestId = event.requestContext.requestId || context.awsRequestId;
  const given = event.headers['x-correlation-id'];
  const facts: RequestFacts = {
    origin: {
      actor: { type: 'TOKEN', id: 'unknown' },
      at: clock(),
      requestId,
      // A caller's id goes into logs and headers, so only a short plain one is taken.
      correlationId: given !== undefined && /^[\w.-]{1,64}$/u.test(given) ? given : requestId,
      ip: event.requestContext.http.sourceIp,
      userAgent: plainUserAgent(event.requestContext.http.userAgent),
    },
    caller: undefined,
    startedAt: performance.now(),
  };
  factsOf.set(event, facts);
  return facts;
}

/** One line per request, with the route instead of the path and no personal data; and the headers that every answer has. */
export function observe(route: Route): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  const finish: MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>['after'] = (request) => {
    const facts = factsOf.get(request.event);
    const response = request.response;
    if (response) {
      response.headers = {
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        ...(facts && { 'x-correlation-id': facts.origin.correlationId }),
        ...response.headers,
      };
    }
    logger.info('request', {
      route: `${route.method} ${route.path}`,
      status: response?.statusCode ?? 500,
      code: facts?.code,
      ms: facts && Math.round(performance.now() - facts.startedAt),
      roundTrips: takeRoundTrips(),
      correlationId: facts?.origin.correlationId,
      // The access log knows a request by this id alone.
      requestId: facts && facts.origin.requestId !== facts.origin.correlationId ? facts.origin.requestId : undefined,
      tenantId: facts?.caller?.tenantId,
      ...takeCounts(),
    });
  };
  return { after: finish, onError: finish };
}

function plainUserAgent(userAgent: string | undefined): string | undefined {
  return userAgent?.replace(/[^\x20-\x7E]/gu, '').slice(0, 200) || undefined;
}
