/** One call of a function to DynamoDB, as the proxy saw it. */
export interface DynamoDbCall {
  sequence: number;
  /** Real time, ISO 8601. */
  at: string;
  functionName: string;
  operation: string;
  /** Items named by the request: one for a simple call, all of them for a batch or a transaction. */
  items: number;
  /** Items in the answer of a Query, Scan, batch or transaction read. */
  returned?: number;
  tables: string[];
  index?: string;
  /** What the call cost, as DynamoDB told; only while capacity is recorded. */
  capacity?: unknown;
  /** What was asked, to be asked again beside it; only while capacity is recorded. */
  request?: Record<string, unknown>;
  /** Bytes of the request's and of the answer's body. */
  bytesSent?: number;
  bytesReceived?: number;
  status?: number;
  errorType?: string;
  milliseconds?: number;
  fault?: string;
}

const KEPT = 50_000;

/** The calls of the functions, newest last, for tests that count them. */
export class Recorder {
  /** Whether the proxy asks DynamoDB for consumed capacity with each call. */
  capacity = false;
  readonly #calls: DynamoDbCall[] = [];
  #sequence = 0;

  /** Everything after this number is younger than this moment. */
  get marker(): number {
    return this.#sequence;
  }

  begin(functionName: string, operation: string, request: Record<string, unknown>): DynamoDbCall {
    this.#sequence += 1;
    const call: DynamoDbCall = {
      sequence: this.#sequence,
      at: new Date().toISOString(),
      functionName,
      operation,
      ...describeRequest(request),
      ...(this.capacity && { request }),
    };
    this.#calls.push(call);
    if (this.#calls.length > KEPT) this.#calls.splice(0, KEPT / 10);
    return call;
  }

  since(marker: number): DynamoDbCall[] {
    return this.#calls.filter(({ sequence }) => sequence > marker);
  }
}

type Entry = Record<string, { TableName?: string }>;

function describeRequest(request: Record<string, unknown>): Pick<DynamoDbCall, 'items' | 'tables' | 'index'> {
  const index = request['IndexName'];
  const named = typeof index === 'string' ? { index } : {};
  const transaction = request['TransactItems'];
  if (Array.isArray(transaction)) {
    const tables = (transaction as Entry[]).flatMap((entry) =>
      Object.values(entry).map(({ TableName }) => TableName ?? ''),
    );
    return { items: transaction.length, tables: [...new Set(tables)], ...named };
  }
  const batch = request['RequestItems'];
  if (typeof batch === 'object' && batch !== null) {
    const lists = Object.values(batch).map((entry: unknown[] | { Keys: unknown[] }) =>
      Array.isArray(entry) ? entry : entry.Keys,
    );
    return { items: lists.reduce((sum, list) => sum + list.length, 0), tables: Object.keys(batch), ...named };
  }
  const table = request['TableName'];
  return { items: 1, tables: typeof table === 'string' ? [table] : [], ...named };
}

/** Adds to a call what its answer tells. */
export function describeAnswer(call: DynamoDbCall, status: number, body: string): void {
  call.status = status;
  call.bytesReceived = Buffer.byteLength(body);
  let answer: Record<string, unknown>;
  try {
    answer = JSON.parse(body) as Record<string, unknown>;
  } catch {
    return;
  }
  if (answer['ConsumedCapacity'] !== undefined) call.capacity = answer['ConsumedCapacity'];
  if (typeof answer['Count'] === 'number') call.returned = answer['Count'];
  const responses = answer['Responses'];
  if (Array.isArray(responses))
    call.returned = responses.filter((entry) => (entry as { Item?: unknown }).Item !== undefined).length;
  else if (typeof responses === 'object' && responses !== null) {
    call.returned = Object.values(responses).reduce((sum: number, list) => sum + (list as unknown[]).length, 0);
  }
  if (status !== 200)
    call.errorType =
      String(answer['__type'] ?? status)
        .split('#')
        .at(-1) ?? '';
}
