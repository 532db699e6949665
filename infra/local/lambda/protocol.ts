/** What the host process and the threads in it need to run one function. */
export interface FunctionDefinition {
  name: string;
  arn: string;
  codeDirectory: string;
  /** As in the template: `index.handler`. */
  handler: string;
  environment: Record<string, string>;
  timeoutMilliseconds: number;
  memoryMegabytes: number;
  maximumInstances: number;
}

export interface Job {
  payload: string;
  requestId: string;
  traceId: string;
}

export type Failure = 'error' | 'timeout' | 'crash' | 'too-large';

export type Outcome =
  | { ok: true; payload: string }
  | { ok: false; failure: Failure; errorType: string; errorMessage: string; trace?: string[] };

export type ToHost =
  | { kind: 'start'; functions: FunctionDefinition[]; threadFile: string; logFile: string; clockOffset: number }
  | { kind: 'invoke'; id: number; functionName: string; job: Job }
  | { kind: 'clock'; id: number; offset: number };

export type FromHost =
  | { kind: 'ready' }
  | { kind: 'answer'; id: number; outcome: Outcome }
  | { kind: 'clock-set'; id: number };

export interface ThreadData {
  definition: FunctionDefinition;
  logFile: string;
  /** One double: the milliseconds by which every clock in the function is ahead. */
  clock: SharedArrayBuffer;
}

export type ToThread = Job & { deadline: number };

export type FromThread = { kind: 'ready' } | { kind: 'outcome'; outcome: Outcome };

export const RESPONSE_LIMIT_BYTES = 6 * 1024 * 1024;
export const REQUEST_LIMIT_BYTES = 6 * 1024 * 1024;
