import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflows } from '../../functions/contract.ts';
import { permissions } from '../../shared/domain/permissions.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import type { Role } from '../../shared/domain/tenants.ts';
import { problems } from '../../shared/http/problems.ts';
import { statusOfPage } from '../../shared/page/invitation-view.ts';
import type { Output, Route } from '../../shared/runtime/step.ts';
import { allSteps, type NamedStep } from '../steps.ts';
import { eventComponents } from './event-document.ts';
import { exampleOf } from './examples.ts';
import { operationWords, shapeNames, tagWords } from './operations.ts';
import { factsOfCodes } from './problem-facts.ts';
import { problemWords } from './problem-words.ts';
import { type Answers, answersOf } from './refusals.ts';
import { Components, type Schema, schemaOf, unnamedShapes, within } from './schemas.ts';

type Json = Record<string, unknown>;

export interface ApiDocument extends Json {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> } & Record<string, Json>;
}

export interface Operation extends Json {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: Schema } & Json> };
  responses: Record<string, Response>;
}

export interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
  required?: boolean;
  schema?: Schema;
}

export interface Response {
  $ref?: string;
  description?: string;
  headers?: Json;
  content?: Record<string, { schema: Schema } & Json>;
}

/** An operation on its way into the document. */
interface Described extends NamedStep<Route> {
  answers: Answers;
  /** As they are before names stand for shapes. */
  body: Schema | undefined;
  answer: Schema;
  /** The list's item, where it answers a page of one. */
  item: Schema | undefined;
}

/** The product's HTTP surface as OpenAPI 3.1: everything from the contract, with the words of this folder. */
export async function apiDocument(): Promise<ApiDocument> {
  const routes = allSteps(workflows).filter((step): step is NamedStep<Route> => step.step.kind === 'http');
  const answers = await answersOf(routes);
  const operations = routes
    .filter(({ step }) => step.path !== '/$default')
    .map((step) => described(step, answers.get(step.name)));
  const components = named(operations);
  const shared = sharedResponses(operations);
  const paths: ApiDocument['paths'] = {};
  for (const operation of operations) {
    const { method, path } = operation.step;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(operation, components, shared) };
  }
  const schemas = { ...components.all(), ...problemSchemas() };
  const facts = factsOfCodes();
  const examples = operations.flatMap(({ item, answer }) => {
    const name = components.nameOf(answer);
    return item !== undefined || name === undefined ? [] : [[name, { value: exampleOf(answer) }] as const];
  });
  return {
    openapi: '3.1.1',
    info: {
      title: 'Twotier',
      version: version(),
      summary: 'The back office of two-tier cloud distribution',
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where this document is served' }],
    tags: [...new Set(operations.map(({ workflow }) => workflow))].map(tagOf),
    paths,
    webhooks: { event: { post: receivedEvent } },
    components: {
      schemas: { ...schemas, ...eventComponents() },
      parameters: sharedParameters,
      headers: sharedHeaders,
      responses: Object.fromEntries(shared.values()),
      examples: Object.fromEntries(examples),
      securitySchemes: {
        signIn: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            "An ID token of Cognito; it says the user's company and roles. An access token is refused with ROLE_NOT_ALLOWED.",
        },
      },
    },
    'x-problems': Object.entries(problems).map(([code, { status, title }]) => ({
      code,
      status,
      title,
      ...problemWords[code as RefusalCode],
      // Extension members that every error of the code has.
      tells: facts.get(code as RefusalCode) ?? [],
    })),
  } as ApiDocument;
}

/** What callers are sent, who have made a webhook. */
const receivedEvent = {
  operationId: 'receiveEvent',
  tags: [tagOf('webhooks').name],
  summary: 'An event of the company’s own',
  description:
    'Sent to each webhook that wants events of its type, signed after the Standard Webhooks specification. Of one `partitionkey` the next comes when the one before was taken; an event may come twice, under the same `id`.',
  security: [],
  parameters: [
    ['webhook-id', 'The event’s `id`', '01M7ZWWN6MDG2QV36A5E5FNTYM'],
    ['webhook-timestamp', 'When it was sent, in seconds since 1970', '1795294821'],
    [
      'webhook-signature',
      'One signature for each secret that is valid',
      'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
    ],
  ].map(([name, description, example]) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
    example,
  })),
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Event' } } },
  },
  responses: {
    '2XX': { description: 'It was taken' },
    '410': { description: 'The receiver is gone: the webhook is disabled at once' },
    default: { description: 'It was not taken, and is sent again; a redirect is not followed' },
  },
};

const introduction = `Invitations, onboarding and licences between providers, resellers and customers.

- **Sign in** at Cognito and send the ID token: \`Authorization: Bearer …\`. Another company's things look like things that do not exist.
- **Every change takes an \`Idempotency-Key\`**: a new UUID for each change, the same one for its retries. For 24 hours the same key and body get the same answer, and nothing happens twice.
- **Errors** are problem details (RFC 9457). Tell them apart by \`code\`, which is stable; \`errors\` names every field that failed, \`nextStep\` what to do. What the gateway refuses itself (401, too many requests, too large) has its own short body.
- **Lists** answer \`{ items, nextCursor? }\`, or a table with \`Accept: text/csv\` and the next page in \`Link\`. A page may hold fewer items than \`limit\` and still have a next one.
- **Versions**: what can be changed answers with its \`ETag\`; send it as \`If-Match\` to change only what you have seen.
- **Every answer carries \`X-Correlation-Id\`**, yours if you send one of up to 64 letters, digits, \`.\`, \`_\`, \`-\`.
- **Answers may gain fields**, and lists of words may gain words, without a new version. Pass over what you do not know.`;

const jsonHeader = (type: 'string' | 'integer', description: string, example: unknown) => ({
  description,
  schema: { type },
  example,
});

const sharedHeaders = {
  ETag: jsonHeader('string', 'The version, to be sent as `If-Match`', '"3"'),
  Location: jsonHeader('string', 'The path of what was made', '/v1/customers/01KANT0M1B7Q4D2V8XW5R6Y3ZC'),
  Link: jsonHeader('string', 'Of a table: the next page, relative to this one (RFC 8288)', '<?cursor=eyJ>; rel="next"'),
  RetryAfter: jsonHeader('integer', 'Seconds to wait', 2),
  RateLimitPolicy: jsonHeader(
    'string',
    'The number that is used up: how many (`q`) in how many seconds (`w`), after draft-ietf-httpapi-ratelimit-headers-11',
    '"invitations-per-day";q=50;w=86400',
  ),
  RateLimit: jsonHeader(
    'string',
    'How many are left of it (`r`), and in how many seconds there are more (`t`)',
    '"invitations-per-day";r=0;t=7200',
  ),
};

const sharedParameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'A new one for each change, the same one for its retries',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7E]+$' },
    example: '6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The `ETag` of the version that is to be changed; without it whichever is there',
    schema: { type: 'string', pattern: '^("\\d{1,9}"|\\*)$' },
    example: '"3"',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of what the caller has already',
    schema: { type: 'string' },
    example: '"LpQ0x5T8bJ7n2f4Zc1Wv9A"',
  },
  Limit: {
    name: 'limit',
    in: 'query',
    description: 'How many items a page holds at most',
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
    example: 25,
  },
  Cursor: {
    name: 'cursor',
    in: 'query',
    description: '`nextCursor` of the page before; only with the same filters',
    schema: { type: 'string', maxLength: 4000 },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'The language of the page, where neither the query nor the invitation names one',
    schema: { type: 'string' },
    example: 'es',
  },
} as const;

function described(step: NamedStep<Route>, answers: Answers | undefined): Described {
  if (answers === undefined) throw new Error(`There is no bundle of ${step.name}`);
  const { body, answer: contract, query } = step.step;
  const answer = schemaOf(contract, 'output');
  const isPage = 'limit' in query.shape;
  return {
    ...step,
    answers,
    body: body && schemaOf(body, 'input'),
    answer,
    item: isPage ? answer.properties?.['items']?.items : undefined,
  };
}

/** Names for shapes: those of shared parts first, then what is read, what is listed, and everything else. */
function named(operations: readonly Described[]): Components {
  const components = new Components();
  const byName = new Map(operations.map((operation) => [operation.name, operation]));
  for (const [name, place] of Object.entries(shapeNames)) {
    const [operation, part, ...path] = place.split('.');
    const whole = byName.get(operation ?? '')?.[part as 'body' | 'answer'];
    if (whole === undefined) throw new Error(`${place} is no place: infra/openapi/operations.ts`);
    components.add(name, within(whole, path));
  }
  const reads = (name: string): boolean => name.startsWith('read');
  for (const operation of [
    ...operations.filter(({ name }) => reads(name)),
    ...operations.filter(({ item }) => item !== undefined),
    ...operations.filter(({ name, item }) => !reads(name) && item === undefined),
  ]) {
    const { name, body, answer, item, step } = operation;
    if (item !== undefined) {
      const itemName = components.add(answerName(name), item);
      components.add(`${itemName}Page`, answer);
    } else if (step.method !== 'HEAD' && answer.type === 'object') components.add(answerName(name), answer);
    if (body !== undefined) components.add(`${capital(name)}Input`, body);
  }
  const unnamed = unnamedShapes(components.all());
  if (unnamed.length > 0) {
    const places = unnamed.map((found) => `  ${found.join(' = ')}`).join('\n');
    throw new Error(`These shapes stand in several places; name them in infra/openapi/operations.ts:\n${places}`);
  }
  return components;
}

/** `readOffer` answers an `Offer`, `listAdminGrants` a page of `AdminGrant`, `askAgain` an `AskAgainAnswer`. */
function answerName(operation: string): string {
  const own = operationWords[operation]?.answers;
  if (own !== undefined) return own;
  const noun = /^(?:read|list)([A-Z]\w*?)$/u.exec(operation)?.[1];
  if (noun === undefined) return `${capital(operation)}Answer`;
  return operation.startsWith('list') ? noun.replace(/ies$/u, 'y').replace(/s$/u, '') : noun;
}

function operationOf(operation: Described, components: Components, shared: SharedResponses): Operation {
  const { name, workflow, step, body } = operation;
  const words = operationWords[name] ?? {};
  const who = step.access === 'public' ? undefined : permissions[step.access];
  return {
    operationId: name,
    tags: [tagOf(workflow).name],
    summary: words.title ?? capital(name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)),
    description: [sentence(step.summary), words.more, whoMay(who), limits(step)].filter(Boolean).join('\n\n'),
    security: who === undefined ? [] : [{ signIn: [] }],
    ...(who && { 'x-permission': step.access, 'x-roles': who }),
    parameters: parametersOf(operation, components),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: components.linked(body), example: words.example ?? exampleOf(body) },
        },
      },
    }),
    responses: { ...successOf(operation, components), ...failuresOf(operation, shared) },
  };
}

function whoMay(who: Partial<Record<string, readonly Role[]>> | undefined): string {
  if (who === undefined) return 'Needs no sign-in.';
  const kinds = Object.entries(who).map(
    ([kind, roles = []]) => `${kind}: ${roles.length === 4 ? 'every role' : roles.join(', ')}`,
  );
  return `**Who**: ${kinds.join('; ')}.`;
}

function limits(step: Route): string | undefined {
  if (step.throttle === 'link') return 'Called rarely by design: a burst is answered with 429.';
  return undefined;
}

function parametersOf({ name, step, answers }: Described, components: Components): Parameter[] {
  const ofPath = fieldsOf(step.parameters, 'path', components);
  const ofQuery = fieldsOf(step.query, 'query', components);
  return [
    ...ofPath,
    ...ofQuery,
    ...(step.idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(answers.heedsIfMatch ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ...(operationWords[name]?.page ? [{ $ref: '#/components/parameters/AcceptLanguage' }] : []),
    ...(operationWords[name]?.file ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
  ];
}

const sharedOfQuery: Record<string, string> = { limit: 'Limit', cursor: 'Cursor' };

function fieldsOf(fields: Output, place: 'path' | 'query', components: Components): Parameter[] {
  const { properties = {}, required = [] } = schemaOf(fields, 'input');
  return Object.entries(properties).map(([name, { description, ...schema }]) => {
    const known = place === 'query' ? sharedOfQuery[name] : undefined;
    if (known !== undefined) return { $ref: `#/components/parameters/${known}` };
    const example = exampleOf(schema, name);
    return {
      name,
      in: place,
      ...((place === 'path' || required.includes(name)) && { required: true }),
      description,
      schema: components.linked(schema),
      ...(example !== undefined && { example }),
    };
  });
}

function successOf({ name, step, answers, item, answer }: Described, components: Components): Record<string, Response> {
  const words = operationWords[name] ?? {};
  if (step.method === 'HEAD') return { 200: { description: 'The page would be shown' } };
  const schema = components.linked(answer);
  const exampleName = components.nameOf(answer);
  const text = { schema: { type: 'string' } };
  const isText = answer.type === 'string';
  const content: Response['content'] = isText
    ? Object.fromEntries((words.file ?? []).map((type) => [type, text]))
    : {
        'application/json': {
          schema,
          ...(item !== undefined
            ? { example: { items: [exampleOf(item)] } }
            : { examples: { answer: { $ref: `#/components/examples/${exampleName}` } } }),
        },
        ...(item !== undefined && { 'text/csv': text }),
        ...(words.page && { 'text/html': text }),
      };
  const headers = {
    ...(((answers.givesEtag && !words.page && answer.properties?.['items'] === undefined) || words.file) && {
      ETag: { $ref: '#/components/headers/ETag' },
    }),
    ...(answers.givesLocation && { Location: { $ref: '#/components/headers/Location' } }),
    ...(item !== undefined && { Link: { $ref: '#/components/headers/Link' } }),
  };
  const response = (description: string): Response => ({
    description,
    ...(Object.keys(headers).length > 0 && { headers }),
    content,
  });
  if (step.method === 'PUT' && answers.givesLocation) {
    return { 200: response('It is changed, or was so already'), 201: response('It is made') };
  }
  if (step.success === 201) return { 201: response('It is made') };
  if (words.file) return { 200: response('What was asked for'), 304: { description: 'The caller has it already' } };
  return { 200: response(step.method === 'GET' ? 'What was asked for' : 'It is done') };
}

type SharedResponses = Map<string, [name: string, response: Response]>;

/** Refusals of one code that several operations answer alike, each once. */
function sharedResponses(operations: readonly Described[]): SharedResponses {
  const uses = new Map<string, { codes: RefusalCode[]; response: Response; times: number }>();
  for (const operation of operations) {
    for (const [status, codes] of codesByStatus(operation)) {
      const response = refusal(status, codes);
      const key = JSON.stringify(response);
      uses.set(key, { codes, response, times: (uses.get(key)?.times ?? 0) + 1 });
    }
  }
  const named = [...uses].flatMap(([key, { codes, response, times }]): [string, [string, Response]][] => {
    const [code] = codes;
    return codes.length === 1 && times > 1 && code !== undefined ? [[key, [pascal(code), response]]] : [];
  });
  const gateway = (description: string): Response => ({ description, content: gatewayContent });
  return new Map<string, [string, Response]>([
    ...named.sort(([, [one]], [, [other]]) => (one < other ? -1 : 1)),
    ['401', ['SignInRequired', gateway('No sign-in, or one that is over or of another service')]],
    [
      '429',
      ['TooManyRequests', { ...gateway('More requests than this operation takes in a second'), headers: retryAfter }],
    ],
  ]);
}

const gatewayContent = { 'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' } } };
const retryAfter = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };
const rateLimit = {
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
  RateLimit: { $ref: '#/components/headers/RateLimit' },
};

function failuresOf(operation: Described, shared: SharedResponses): Record<string, Response> {
  const { name, step } = operation;
  const byStatus = codesByStatus(operation);
  const entries = [...byStatus].map(([status, codes]): [string, Response] => {
    const response = refusal(status, codes);
    const [known] = shared.get(JSON.stringify(response)) ?? [];
    return [String(status), known === undefined ? response : { $ref: `#/components/responses/${known}` }];
  });
  const failures = Object.fromEntries(entries);
  if (step.access !== 'public') failures['401'] = { $ref: '#/components/responses/SignInRequired' };
  failures['429'] ??= { $ref: '#/components/responses/TooManyRequests' };
  if (operationWords[name]?.page) addPages(failures, step, byStatus);
  return Object.fromEntries(Object.entries(failures).sort(([one], [other]) => Number(one) - Number(other)));
}

/** A page tells people of an invitation that has ended with the same status as it tells programs, in words. */
function addPages(failures: Record<string, Response>, step: Route, byStatus: Map<number, RefusalCode[]>): void {
  for (const status of new Set(Object.values(statusOfPage))) {
    if (status === 200) continue;
    const description = `The page says why: ${Object.entries(statusOfPage)
      .filter(([, each]) => each === status)
      .map(([state]) => state.toLowerCase().replaceAll('_', ' '))
      .join(', ')}`;
    const known = refusal(status, byStatus.get(status) ?? []);
    failures[String(status)] =
      step.method === 'HEAD'
        ? { description }
        : { description, content: { ...known?.content, 'text/html': { schema: { type: 'string' } } } };
  }
}

function refusal(status: number, codes: readonly RefusalCode[]): Response {
  const waits = status === 429 || status === 503;
  return {
    description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('; '),
    ...(waits && { headers: { ...retryAfter, ...(status === 429 && rateLimit) } }),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: [...codes] } } } as Schema],
        },
      },
      // What the gateway answers before any function has seen the request.
      ...((status === 413 || waits) && gatewayContent),
    },
  };
}

function codesByStatus(operation: Described): Map<number, RefusalCode[]> {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codesOf(operation)) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
}

/** What the code can throw, less what the frame throws only for other contracts than this one. */
function codesOf({ name, step, answers, body }: Described): RefusalCode[] {
  const words = operationWords[name] ?? {};
  const only: Partial<Record<RefusalCode, boolean>> = {
    ROLE_NOT_ALLOWED: step.access !== 'public',
    VALIDATION_FAILED: words.page !== true,
    IDEMPOTENCY_KEY_REQUIRED: step.idempotent,
    IDEMPOTENCY_KEY_REUSED: step.idempotent,
    MALFORMED_BODY: body !== undefined,
    BODY_TOO_LARGE: body !== undefined,
    UNSUPPORTED_MEDIA_TYPE: body !== undefined,
    VERSION_MISMATCH: answers.heedsIfMatch,
    LINK_PLACEHOLDER_MISSING: 'bodyText' in (body?.properties ?? {}),
    CURSOR_INVALID: 'cursor' in step.query.shape,
  };
  return [...answers.codes].filter((code) => (only[code] ?? true) && !words.tells?.includes(code));
}

function problemSchemas(): Record<string, Schema> {
  const text = (description: string): Schema => ({ type: 'string', description });
  return {
    ErrorCode: {
      type: 'string',
      description: 'Why an operation was not carried out; the list may gain codes',
      enum: Object.keys(problems),
    },
    FieldError: {
      type: 'object',
      properties: {
        pointer: text('JSON pointer into the body; `?name` of the query, `/path/name` of the path, or a header’s name'),
        rule: text('The rule that failed, as a word for programs'),
        message: text('What is wrong, for people'),
      },
      required: ['pointer', 'rule', 'message'],
    },
    Problem: {
      type: 'object',
      description: 'Problem details (RFC 9457)',
      properties: {
        type: { ...text('Where the code is explained'), format: 'uri-reference' },
        title: text('What the code means, in a few words'),
        status: { type: 'integer', description: 'The status of this answer' },
        detail: text('What is so in this case, for people'),
        instance: { ...text('Names this answer'), format: 'uri' },
        code: { $ref: '#/components/schemas/ErrorCode' },
        correlationId: text('Joins what the request caused; tell it to support'),
        errors: { type: 'array', items: { $ref: '#/components/schemas/FieldError' } },
        currentState: text('The state that does not allow this'),
        allowedActions: { type: 'array', items: { type: 'string' }, description: 'What the state allows' },
        existingId: text('What there is already'),
        blockingIds: { type: 'array', items: { type: 'string' }, description: 'What stands in the way' },
        remaining: { type: 'number', description: 'How many are left' },
        refundableQuantity: {
          type: 'array',
          description: 'Licences that can be given back, each lot until its time',
          items: {
            type: 'object',
            properties: { quantity: { type: 'integer' }, until: { type: 'string', format: 'date-time' } },
            required: ['quantity', 'until'],
          },
        },
        reason: text('Why, as a word for programs'),
        nextStep: text('What to do about it'),
      },
      required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'correlationId'],
    },
    GatewayMessage: {
      type: 'object',
      description: 'What the gateway answers before any function has seen the request',
      properties: { message: text('In a few words') },
      required: ['message'],
    },
  };
}

function tagOf(workflow: string): { name: string; description: string } {
  return tagWords[workflow] ?? { name: capital(workflow.replaceAll('-', ' ')), description: workflow };
}

function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pascal(code: string): string {
  return code
    .split('_')
    .map((word) => capital(word.toLowerCase()))
    .join('');
}

function version(): string {
  const file = join(import.meta.dirname, '..', '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
