import type { DynamoDbCall } from './recorder.ts';

/** A request on its way from a function to DynamoDB. */
export interface ProxiedRequest {
  /** What is recorded of it; a hook notes there what it did. */
  call: DynamoDbCall;
  functionName: string;
  operation: string;
  input: Record<string, unknown>;
}

export interface ProxiedAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** The answer stops here: the rest of what its headers announce never comes, and the connection stays open. */
  stopsAfter?: number;
}

/** What the proxy does to the function's connection instead of answering: cut it, or never say anything. */
export type Silence = 'reset' | 'hang';

/**
 * Stands between functions and DynamoDB. The hooks are asked in order, before the call is forwarded and again when the
 * answer is there; the first that gives something decides.
 */
export interface ProxyHook {
  name: string;
  /** Give an answer to use instead of forwarding, or a silence. */
  before?(request: ProxiedRequest): Promise<ProxiedAnswer | Silence | undefined>;
  /** Give another answer to hand back, or a silence: the call itself has happened. */
  after?(request: ProxiedRequest, answer: ProxiedAnswer): Promise<ProxiedAnswer | Silence | undefined>;
}
