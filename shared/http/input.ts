import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { type FieldError, Refusal, refuseFields } from '../domain/refusal.ts';
import type { Fields, Output, Route } from '../runtime/step.ts';

// More than a person mends at once, and few enough that an answer is never larger than its request.
const mostErrors = 100;
const largestBodyBytes = 128 * 1024;

interface Input {
  parameters: unknown;
  query: unknown;
  body: unknown;
}

/**
 * Path, query and body against the contract; every field that fails is told, not the first one.
 * @throws Refusal `VALIDATION_FAILED`, `MALFORMED_BODY`, `UNSUPPORTED_MEDIA_TYPE` or `BODY_TOO_LARGE`.
 */
export function parseInput(route: Route, event: APIGatewayProxyEventV2): Input {
  const errors: FieldError[] = [];
  const parse = (schema: Fields | Output, value: unknown, pointerOf: (path: string) => string): unknown => {
    const parsed = parseFields(schema, value, pointerOf);
    errors.push(...parsed.errors);
    return parsed.data;
  };
  const parameters = parse(route.parameters, event.pathParameters ?? {}, (path) => `/path${path}`);
  const query = parse(route.query, event.queryStringParameters ?? {}, (path) => `?${path.slice(1)}`);
  const body = route.body === undefined ? undefined : parse(route.body, readJson(event), (path) => path);
  refuseFields(errors.slice(0, mostErrors));
  return { parameters, query, body };
}

/**
 * A value against a schema of a contract.
 * @param pointerOf a field's pointer from its JSON pointer within the value
 * @returns the value as the schema makes it, or everything that is wrong with it
 */
export function parseFields<S extends Fields | Output>(
  schema: S,
  value: unknown,
  pointerOf: (path: string) => string = (path) => path,
): { data?: z.output<S>; errors: FieldError[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data as z.output<S>, errors: [] };
  return { errors: result.error.issues.flatMap((issue) => fieldErrors(issue as Issue, pointerOf)) };
}

/** The caller's key for this change, e.g. a UUID that it keeps over its retries. */
export function idempotencyKey(headers: Record<string, string | undefined>): string {
  const key = headers['idempotency-key']?.trim();
  if (key === undefined || key === '') {
    throw new Refusal(
      'IDEMPOTENCY_KEY_REQUIRED',
      'Send an Idempotency-Key with every change, the same one when you retry it.',
      {
        nextStep: 'Add a header such as Idempotency-Key: 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e.',
      },
    );
  }
  if (!/^[\x21-\x7E]{1,255}$/u.test(key)) {
    const message = 'must be 1 to 255 visible ASCII characters';
    throw new Refusal('VALIDATION_FAILED', 'The Idempotency-Key is not valid.', {
      errors: [{ pointer: 'Idempotency-Key', rule: 'header', message }],
    });
  }
  return key;
}

/** The version in `If-Match: "7"`; undefined without the header or with `*`. */
export function ifMatch(headers: Record<string, string | undefined>): number | undefined {
  const header = headers['if-match']?.trim();
  if (header === undefined || header === '*') return undefined;
  const match = /^"(\d{1,9})"$/u.exec(header);
  if (match === null) throw new Refusal('VERSION_MISMATCH', 'If-Match names no version of this.');
  return Number(match[1]);
}

/** @throws Refusal `VERSION_MISMATCH` when the caller has seen another version than the present one. */
export function requireVersion(wanted: number | undefined, present: number): void {
  if (wanted === undefined || wanted === present) return;
  throw new Refusal('VERSION_MISMATCH', 'It has changed since you read it.', {
    nextStep: 'Read it again and repeat your change.',
  });
}

/** The same for the same request, whatever the order of its fields: what an Idempotency-Key is bound to. */
export function hashOf(input: Input): string {
  return createHash('sha256')
    .update(JSON.stringify([input.parameters, input.query, input.body]))
    .digest('base64url');
}

function readJson(event: APIGatewayProxyEventV2): unknown {
  const type = event.headers['content-type'];
  if (event.body === undefined || event.body === '') {
    throw new Refusal('MALFORMED_BODY', 'The body is empty; send a JSON object.');
  }
  if (type === undefined || !/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/iu.test(type)) {
    throw new Refusal('UNSUPPORTED_MEDIA_TYPE', 'Send the body with Content-Type: application/json.');
  }
  const bytes = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > largestBodyBytes) {
    throw new Refusal('BODY_TOO_LARGE', `The body has ${bytes.length} bytes; at most ${largestBodyBytes} are taken.`);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (failure) {
    throw new Refusal(
      'MALFORMED_BODY',
      failure instanceof SyntaxError ? 'The body is not valid JSON.' : 'The body is not valid UTF-8.',
    );
  }
}

interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  params?: { rule?: string };
  format?: string;
  expected?: string;
  values?: unknown[];
  minimum?: number;
  maximum?: number;
}

/** What was expected, where the schema itself does not say: the small zod brings no texts of its own. */
function messageOf({ code, message, expected, values, minimum, maximum }: Issue): string {
  if (message !== 'Invalid input') return message;
  if (code === 'invalid_type') return `must be given, as ${expected}`;
  if (code === 'invalid_value') return `must be one of ${values?.join(', ')}`;
  if (code === 'too_small') return `must be at least ${minimum}`;
  if (code === 'too_big') return `must be at most ${maximum}`;
  return 'is not valid';
}

function fieldErrors(issue: Issue, pointerOf: (path: string) => string): FieldError[] {
  const pointer = issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code === 'unrecognized_keys') {
    // Names of unknown fields come from outside and may be anything, so only well-behaved ones are told back.
    return (issue.keys ?? []).map((key) => ({
      pointer: pointerOf(/^[\w.-]{1,64}$/u.test(key) ? `${pointer}/${key}` : pointer),
      rule: 'unknown-field',
      message: 'is not a field of this operation',
    }));
  }
  const rule =
    issue.params?.rule ??
    (issue.code === 'invalid_format' ? (issue.format ?? 'format') : issue.code.replaceAll('_', '-'));
  return [{ pointer: pointerOf(pointer), rule, message: messageOf(issue) }];
}
