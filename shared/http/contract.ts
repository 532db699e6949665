import * as z from 'zod/mini';
import type { Permission } from '../domain/permissions.ts';
import type { Fields, Grants, Output, Route, ThrottleClass } from '../runtime/step.ts';

const nothing = z.strictObject({});
type Nothing = typeof nothing;

interface RouteInput<A, P, Q, B, R> {
  summary: string;
  access: A;
  parameters?: P;
  query?: Q;
  body?: B;
  answer: R;
  success?: 200 | 201;
  /** True for changes by a signed-in caller, unless the surface says otherwise (preview, verify, ask-again). */
  idempotent?: boolean;
  throttle?: ThrottleClass;
  grants: Grants;
}

/** One route of the HTTP surface, e.g. `route('POST', '/v1/partners', { … })`. Whatever is left out is refused in a call. */
/* @__NO_SIDE_EFFECTS__ */
export function route<
  A extends Permission | 'public',
  R extends Output,
  P extends Fields = Nothing,
  Q extends Fields = Nothing,
  B extends Output | undefined = undefined,
>(method: Route['method'], path: `/${string}`, input: RouteInput<A, P, Q, B, R>): Route<A, P, Q, B, R> {
  const changes = method !== 'GET' && method !== 'HEAD';
  return {
    kind: 'http',
    method,
    path,
    summary: input.summary,
    access: input.access,
    parameters: (input.parameters ?? nothing) as P,
    query: (input.query ?? nothing) as Q,
    body: input.body as B,
    answer: input.answer,
    success: input.success ?? 200,
    idempotent: input.idempotent ?? (changes && input.access !== 'public'),
    throttle: input.throttle ?? (changes ? 'write' : 'read'),
    grants: input.grants,
  };
}

/** The query of a list: `limit` (25, at most 100), `cursor`, and the list's own filters. */
/* @__NO_SIDE_EFFECTS__ */
export function listQuery<S extends Record<string, z.ZodMiniType>>(filters: S) {
  return z.strictObject({
    limit: z._default(z.pipe(z.string().check(z.regex(/^\d{1,3}$/, 'must be a whole number')), limitNumber()), 25),
    cursor: z.optional(z.string().check(z.maxLength(4000))),
    ...filters,
  });
}

/* @__NO_SIDE_EFFECTS__ */
function limitNumber() {
  return z.pipe(
    z.transform((text: string) => Number(text)),
    z.int().check(z.minimum(1, 'must be 1 to 100'), z.maximum(100, 'must be 1 to 100')),
  );
}

/** The answer of a list; without `nextCursor` there is no further page. */
/* @__NO_SIDE_EFFECTS__ */
export function listAnswer<I extends z.ZodMiniType>(item: I) {
  return z.object({ items: z.array(item), nextCursor: z.optional(z.string()) });
}
