import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, operations, ProblemFacts, paths } from './api.d.ts';
import { ApiUnreachable, type Patience, patientFetch, type Retry, type TokenProvider } from './retries.ts';

export { ApiUnreachable, type Patience, type Retry, type TokenProvider };

/** Shapes by their names in the API's description: `Schemas['Customer']`. */
export type Schemas = components['schemas'];
export type ErrorCode = Schemas['ErrorCode'];
export type OperationName = keyof operations;

type MediaType = 'application/json' | 'application/problem+json';
export type Twotier = Client<paths, MediaType>;

/** An error of a code, with what every error of that code tells beside its detail. */
export type Problem<Code extends ErrorCode = ErrorCode> = Code extends ErrorCode
  ? Omit<Schemas['Problem'], 'code'> & { code: Code } & Required<Pick<Schemas['Problem'], ProblemFacts[Code]>>
  : never;

export interface ClientOptions extends Patience {
  /** Where the API is: `https://api.example.com`. */
  api: string;
  token?: TokenProvider;
}

/**
 * A client of the API. Its methods take paths of the API's description and answer `{ data, error, response }`; it sends
 * changes again with the same key until they are answered.
 * @throws ApiUnreachable, from each method, when there is no answer after all attempts
 */
export function createClient({ api, token, ...patience }: ClientOptions): Twotier {
  return createFetchClient<paths, MediaType>({
    baseUrl: api,
    fetch: patientFetch(token, patience),
    headers: { accept: 'application/json' },
  });
}

/** The codes that an operation's errors can have; of an error of unknown origin all. */
type CodeOf<Failure> = unknown extends Failure
  ? ErrorCode
  : Failure extends { code?: infer Code }
    ? Extract<Code, ErrorCode>
    : never;

/**
 * Whether an error is a problem of one of these codes, or of any; then it has what problems of the code tell.
 * @param error an operation's `error`, which admits only codes that the operation answers; or whatever was caught
 */
export function isProblem<Failure, Code extends CodeOf<Failure> = CodeOf<Failure>>(
  error: Failure,
  ...codes: Code[]
): error is Failure & Problem<Code> {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('correlationId' in error)) return false;
  return codes.length === 0 || codes.includes(error.code as Code);
}

/** What `answered` throws where the API refused. */
export class Refused extends Error {
  readonly status: number;
  /** Undefined where the gateway refused, before the API saw the request. */
  readonly problem: Problem | undefined;
  readonly correlationId: string | undefined;

  constructor(error: unknown, response: Response) {
    const problem = isProblem<unknown>(error) ? error : undefined;
    const { message } = (error ?? {}) as { message?: string };
    super(problem?.detail ?? message ?? `The API answers ${response.status}.`);
    this.name = 'Refused';
    this.status = response.status;
    this.problem = problem;
    this.correlationId = problem?.correlationId ?? response.headers.get('x-correlation-id') ?? undefined;
  }
}

interface Answer<Data = unknown> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * The data of an answer, for scripts that go on only when all is well.
 * @throws Refused for every other answer
 */
export async function answered<Data>(answer: Promise<Answer<Data>>): Promise<Exclude<Data, undefined>> {
  const { data, error, response } = await answer;
  if (!response.ok) throw new Refused(error, response);
  return data as Exclude<Data, undefined>;
}

/**
 * The header that lets a change through only if nobody was faster.
 * @param read the answer of the read or change before, which told the version as its `ETag`
 */
export function ifMatch({ response }: { response: Response }): { 'If-Match'?: string } {
  const etag = response.headers.get('etag');
  return etag === null ? {} : { 'If-Match': etag };
}

type PageOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Page } } } };
}
  ? Page
  : never;
/** The paths that answer pages. */
export type ListPath = { [Path in keyof paths]: PageOf<Path> extends { items: unknown[] } ? Path : never }[keyof paths];
export type ItemOf<Path extends ListPath> = PageOf<Path> extends { items: (infer Item)[] } ? Item : never;

type ListParameters<Path extends ListPath> = paths[Path] extends { get: { parameters: infer Parameters } }
  ? Pick<Parameters, Extract<keyof Parameters, 'path' | 'query'>>
  : never;
/** Nothing has to be said where the list needs nothing. */
type ListArguments<Path extends ListPath> =
  Partial<ListParameters<Path>> extends ListParameters<Path>
    ? [parameters?: ListParameters<Path>]
    : [parameters: ListParameters<Path>];

/**
 * Every item of a list, page by page as they are wanted.
 * @param path a path that answers pages: `/v1/customers`
 * @param parameters `{ path, query }` as the list takes them; `limit` is how many come at once
 * @throws Refused in the middle, where a page is refused
 */
export async function* pages<Path extends ListPath>(
  client: Twotier,
  path: Path,
  ...[parameters]: ListArguments<Path>
): AsyncGenerator<ItemOf<Path>, void, undefined> {
  const get = client.GET as unknown as (path: string, init: object) => Promise<Answer>;
  const { query, ...others } = (parameters ?? {}) as { query?: Record<string, unknown> };
  let cursor: string | undefined;
  do {
    const params = { ...others, query: { ...query, ...(cursor !== undefined && { cursor }) } };
    const page = (await answered(get(path, { params }))) as { items: ItemOf<Path>[]; nextCursor?: string };
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}
