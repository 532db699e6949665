import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Write } from '../data/commit.ts';
import {
  Conflict,
  commit,
  type IdempotencyClaim,
  isWithinWindow,
  type Origin,
  Replay,
  replayOf,
  type StoredReply,
} from '../data/commit.ts';
import { keys } from '../data/keys.ts';
import { getItem, type Item } from '../data/table.ts';
import type { JournalEntry } from '../domain/journal.ts';
import type { Permission } from '../domain/permissions.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Caller } from '../domain/tenants.ts';
import { now } from '../runtime/clock.ts';
import { newId } from '../runtime/identifiers.ts';
import type { Fields, Output, Route } from '../runtime/step.ts';
import { answerProblems } from './answer-problems.ts';
import { authorise, readCaller } from './caller.ts';
import { hashOf, idempotencyKey, ifMatch, parseInput } from './input.ts';
import { observe, type RequestFacts, requestFacts } from './observe.ts';

/** What a step is given: everything is checked, nothing is read twice. */
export interface Call<A, P, Q, B> {
  parameters: P;
  query: Q;
  body: B;
  /** The signed-in caller; on public routes there is none. */
  caller: A extends Permission ? Caller : undefined;
  at: Date;
  newId: () => string;
  origin: Origin;
  /** The version that `If-Match` names; undefined when the caller does not mind. */
  ifMatch: number | undefined;
  /** Headers as API Gateway gives them: lower-case names. */
  headers: Record<string, string | undefined>;
  /**
   * Writes the decision and answers, in one transaction with the idempotency record. The reply is stored as it is: links
   * and secrets belong in the endpoint's `reveal`.
   */
  commit: (writes: [Write & { put: Item }, ...Write[]], entry: JournalEntry, reply: Reply) => Promise<Reply>;
}

/** An answer in JSON. `etag` is the entity's version, `location` the path of what was created. */
export interface Reply {
  body: unknown;
  etag?: number | undefined;
  location?: string | undefined;
  /** Another form of the same answer, made of what the contract lets through. */
  as?: ((body: unknown, answer: Output) => Document) | undefined;
}

/** An answer that is not JSON: a page. */
export interface Document {
  statusCode: number;
  headers: Record<string, string>;
  text: string;
  /** Whether `text` is bytes in base64. */
  isBase64Encoded?: true;
}

type Handle<A, P, Q, B> = (call: Call<A, P, Q, B>) => Promise<Reply | Document>;

// A step that lost a race decides again on what is now; this often, and then the caller is asked to come back.
const decisions = 10;

/**
 * Makes a route's Lambda handler; the only place that knows HTTP. Parse, permission, idempotency, problem details, one
 * log line. `reveal` adds what is never stored (links, one-time passwords) to a first answer and to its replays alike.
 */
export function endpoint<
  A extends Permission | 'public',
  P extends Fields,
  Q extends Fields,
  B extends Output | undefined,
  R extends Output,
>(
  route: Route<A, P, Q, B, R>,
  handle: Handle<A, z.output<P>, z.output<Q>, B extends Output ? z.output<B> : undefined>,
  reveal: (body: unknown) => unknown | Promise<unknown> = (body) => body,
) {
  const answer = async (
    event: APIGatewayProxyEventV2,
    facts: RequestFacts,
  ): Promise<APIGatewayProxyStructuredResultV2> => {
    const caller = route.access === 'public' ? undefined : readCaller(event);
    facts.caller = caller;
    if (caller !== undefined) authorise(route.access as Permission, caller);
    const key = route.idempotent ? idempotencyKey(event.headers) : undefined;
    const input = parseInput(route, event);
    const origin: Origin = { ...facts.origin, actor: actorOf(caller) };
    facts.origin = origin;
    const operation = `${route.method} ${route.path}`;
    const claim =
      key === undefined
        ? undefined
        : { key: keys.idempotency(caller?.userId ?? 'public', operation, key), requestHash: hashOf(input) };
    let committed = false;
    const call = {
      ...input,
      caller,
      at: origin.at,
      newId: () => newId(origin.at),
      origin,
      // Read by the steps that heed it; to the others it is nothing, whatever it says.
      get ifMatch() {
        return ifMatch(event.headers);
      },
      headers: event.headers,
      commit: async (writes, entry, reply) => {
        const { etag, location } = reply;
        const stored: StoredReply = { body: answerOf(route, reply.body), etag, location };
        await commit(writes, entry, origin, claim && { ...claim, reply: stored });
        committed = true;
        return reply;
      },
    } as Parameters<typeof handle>[0];

    const reply = await decide(
      () => handle(call),
      () => committed,
      claim,
      origin,
    );
    if ('text' in reply) return documentAnswer(reply);
    const body = answerOf(route, await reveal(reply.body));
    if (reply.as !== undefined) return documentAnswer(reply.as(body, route.answer));
    return {
      // A PUT creates or changes; those that create tell where.
      statusCode: route.method === 'PUT' && reply.location !== undefined ? 201 : route.success,
      headers: {
        'content-type': 'application/json',
        ...(reply.etag !== undefined && { etag: `"${reply.etag}"` }),
        ...(reply.location !== undefined && { location: reply.location }),
      },
      body: route.method === 'HEAD' ? '' : JSON.stringify(body),
    };
  };

  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Error, Context>({ timeoutEarlyInMillis: 0 })
    .use(observe(route))
    .use(answerProblems(route))
    .handler((event, context) => answer(event, requestFacts(event, context, now)));
}

/** An answer as the contract has it. @throws Error when the step has made another one, which is our mistake. */
function answerOf(route: Route, body: unknown): unknown {
  const result = route.answer.safeParse(body);
  if (result.success) return result.data;
  throw new Error('The answer is not what the contract says', { cause: result.error });
}

/**
 * Runs the step until it is not disturbed. A refusal of a repeated request may only tell that the first one succeeded
 * (the recipient "already" has an invitation: this one), and so may a step that found nothing left to change: its record
 * is looked for before either answer stands. Where something is committed the record costs no reading, since the commit
 * itself finds it.
 */
async function decide(
  run: () => Promise<Reply | Document>,
  hasCommitted: () => boolean,
  claim: Omit<IdempotencyClaim, 'reply'> | undefined,
  origin: Origin,
): Promise<Reply | Document> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const reply = await run();
      return hasCommitted() ? reply : ((await earlierReply(claim, origin.at)) ?? reply);
    } catch (failure) {
      if (failure instanceof Replay) return failure.reply;
      if (failure instanceof Refusal) {
        const earlier = await earlierReply(claim, origin.at);
        if (earlier !== undefined) return earlier;
        throw failure;
      }
      if (!(failure instanceof Conflict)) throw failure;
      if (attempt === decisions) {
        throw new Refusal('TRY_AGAIN', 'Others are changing the same thing right now.', { retryAfterSeconds: 1 });
      }
      // Those who lost together must not meet again together.
      await pause(randomInt(5, 20 * attempt));
    }
  }
}

/** What the same request answered before, if its key was used within the window. */
async function earlierReply(claim: Omit<IdempotencyClaim, 'reply'> | undefined, at: Date): Promise<Reply | undefined> {
  const stored = claim && (await getItem(claim.key));
  if (claim === undefined || stored === undefined || !isWithinWindow(stored, at)) return undefined;
  return replayOf(stored, claim.requestHash).reply;
}

function documentAnswer({ text: body, ...rest }: Document): APIGatewayProxyStructuredResultV2 {
  return { ...rest, body };
}

function actorOf(caller: Caller | undefined): Origin['actor'] {
  if (caller === undefined) return { type: 'TOKEN', id: 'link' };
  return { type: 'USER', id: caller.userId, role: caller.roles.join(' ') };
}
