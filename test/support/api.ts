import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import { signIn } from '../../infra/local/cognito/user-pools.ts';
import { createClient } from '../../shared/client/client.ts';
import type { Permission } from '../../shared/domain/permissions.ts';
import type { Fields, Output, Route } from '../../shared/runtime/step.ts';

export interface Answer<T> {
  status: number;
  headers: Headers;
  /** The answer on success; problem details otherwise. */
  body: T;
  problem: Problem;
}

export interface Problem {
  code: string;
  detail: string;
  status: number;
  correlationId: string;
  errors?: { pointer: string; rule: string; message: string }[];
  currentState?: string;
  allowedActions?: string[];
  existingId?: string;
  reason?: string;
  remaining?: number;
  blockingIds?: string[];
  refundableQuantity?: { quantity: number; until: string }[];
  nextStep?: string;
}

export interface CallOptions<P, Q, B> {
  token?: string | undefined;
  parameters?: P;
  query?: Q;
  body?: B;
  key?: string | undefined;
  headers?: Record<string, string>;
}

type InputOf<T> = T extends Output ? z.input<T> : never;

/**
 * Calls an operation with the client that integrators have, typed by its contract. Nothing is sent twice, so that a test
 * sees each answer.
 */
export async function call<
  A extends Permission | 'public',
  P extends Fields,
  Q extends Fields,
  B extends Output | undefined,
  R extends Output,
>(
  api: string,
  route: Route<A, P, Q, B, R>,
  options: CallOptions<InputOf<P>, InputOf<Q>, InputOf<B>> = {},
): Promise<Answer<z.output<R>>> {
  const { token, parameters, query, body: sent, key, headers } = options;
  const client = createClient({ api, attempts: 1, ...(token && { token: () => token }) });
  const { data, error, response } = await client.request(
    route.method as never,
    route.path as never,
    {
      params: { path: parameters, query },
      headers: { ...(key !== undefined && { 'idempotency-key': key }), ...headers },
      ...(sent !== undefined && { body: sent }),
    } as never,
  );
  const body = (error ?? data) as never;
  return { status: response.status, headers: response.headers, body, problem: body };
}

/** A request as it is, for what the client would not send or read. */
export async function request(
  api: string,
  route: Pick<Route, 'method' | 'path' | 'idempotent' | 'body'>,
  options: CallOptions<unknown, unknown, unknown>,
): Promise<Response> {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((options.parameters as Record<string, unknown>)?.[name] ?? '')),
  );
  const query = new URLSearchParams(
    Object.entries((options.query ?? {}) as Record<string, unknown>).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
  );
  return fetch(`${api}${path}${query.size > 0 ? `?${query}` : ''}`, {
    method: route.method,
    headers: {
      ...(options.token && { authorization: `Bearer ${options.token}` }),
      ...(route.idempotent && { 'idempotency-key': options.key ?? randomUUID() }),
      ...(options.body !== undefined && { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body !== undefined && {
      body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body),
    }),
  });
}

/** An ID token of a user who has a lasting password. */
export function tokenOf(
  stack: { cognito: string; clientId: string },
  user: { email: string; password: string },
): Promise<string> {
  return signIn(stack.cognito, stack.clientId, user.email, user.password);
}
