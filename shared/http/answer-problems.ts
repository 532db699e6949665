import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { recordRefusal } from '../data/commit.ts';
import { Refusal } from '../domain/refusal.ts';
import { now } from '../runtime/clock.ts';
import { failureFields, logger } from '../runtime/log.ts';
import type { Route } from '../runtime/step.ts';
import { type RequestFacts, requestFacts } from './observe.ts';
import { problemOf, problems } from './problems.ts';

// Failures of DynamoDB and of the way to it that pass by themselves; the outcome of a write may be unknown, which the
// Idempotency-Key settles when the caller comes again.
const passing =
  /Throttl|ProvisionedThroughput|RequestLimitExceeded|LimitExceeded|InternalServerError|ServiceUnavailable|Timeout|TransactionCanceled|TransactionInProgress|ECONN|EPIPE|ENOTFOUND|SyntaxError/u;

/** Turns whatever a step throws into problem details; nothing of the cause leaves the function. */
export function answerProblems(route: Route): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  return {
    onError: async (request) => {
      const facts = requestFacts(request.event, request.context, now);
      const refusal = refusalOf(request.error, facts.origin.correlationId);
      facts.code = refusal.code;
      await recordRefused(route, refusal, facts);
      request.response = problemOf(refusal, facts.origin);
    },
  };
}

function refusalOf(failure: unknown, correlationId: string): Refusal {
  if (failure instanceof Refusal) return failure;
  logger.error('failed', { correlationId, ...failureFields(failure) });
  const { name = '', code = '' } = failure as { name?: string; code?: string };
  if (passing.test(`${name} ${code}`)) {
    return new Refusal('TRY_AGAIN', 'The service could not finish this in time. Nothing is half done.', {
      retryAfterSeconds: 2,
      nextStep: 'Send the same request again, with the same Idempotency-Key.',
    });
  }
  // A stored item is in a state that this version of the code does not know: while a newer one is being deployed beside it.
  if (name === '$ZodError') {
    return new Refusal('TRY_AGAIN', 'This was changed by a newer version of the service. Nothing was done.', {
      retryAfterSeconds: 5,
      nextStep: 'Send the same request again in a moment, with the same Idempotency-Key.',
    });
  }
  return new Refusal('INTERNAL_ERROR', 'The service could not do this. Tell us the correlation id.');
}

/** Refused changes of signed-in callers are part of the audit log; failing to note one must not hide the answer. */
async function recordRefused(route: Route, refusal: Refusal, facts: RequestFacts): Promise<void> {
  const { caller, origin } = facts;
  const { status } = problems[refusal.code];
  if (caller === undefined || route.grants.table !== 'write' || ![403, 409, 410].includes(status)) return;
  const record = {
    tenantId: caller.tenantId,
    operationType: status === 403 ? ('access_denied' as const) : ('operation_refused' as const),
    resourceType: 'operation' as const,
    resourceId: `${route.method} ${route.path}`,
    newValue: { code: refusal.code },
  };
  try {
    await recordRefusal(record, {
      ...origin,
      actor: { type: 'USER', id: caller.userId, role: caller.roles.join(' ') },
    });
  } catch (failure) {
    logger.warn('refusal not recorded', { correlationId: origin.correlationId, ...failureFields(failure) });
  }
}
