import type { Fault } from '../dynamodb/faults.ts';
import type { DynamoDbCall } from '../dynamodb/recorder.ts';
import type { Outcome } from '../lambda/protocol.ts';
import type { MailEventType, PlayedEvent } from '../mail/events.ts';
import type { MailFault, RecordedMessage } from '../mail/mail-service.ts';
import type { EventFault, PublishedEvent } from '../messaging/event-bus.ts';

/** What a function answered to a direct call; `result` is its parsed answer when it succeeded. */
export interface CallResult {
  functionName: string;
  ok: boolean;
  result?: unknown;
  failure?: (Outcome & { ok: false })['failure'];
  errorType?: string;
  errorMessage?: string;
}

export interface FunctionSummary {
  name: string;
  constructId: string;
  timeoutMilliseconds: number;
  memoryMegabytes: number;
  /** As the function sees it, so that a measurement can run its bundle in a process of its own. */
  environment: Record<string, string>;
}

export interface JobSummary {
  name: string;
  expression: string;
  enabled: boolean;
  functionName?: string | undefined;
}

export interface SettleResult {
  quiet: boolean;
  milliseconds: number;
  /** What was still under way when the time was over. */
  open: Record<string, number>;
}

export interface ClockState {
  offsetMilliseconds: number;
  /** ISO 8601. */
  now: string;
}

export interface QueueSummary {
  name: string;
  visible: number;
  /** Delayed, or held by somebody. */
  hidden: number;
  /** Whether a function reads it. */
  hasConsumer: boolean;
}

interface Command<Input, Output> {
  input: Input;
  output: Output;
}

type Nothing = Record<string, never>;

/** Everything the control endpoint does: `POST /<command>` with the input as JSON. */
export interface Commands {
  /** Waits until nothing is under way. Messages that become visible within the horizon count as under way. */
  settle: Command<{ timeoutMilliseconds?: number; horizonSeconds?: number }, SettleResult>;

  functions: Command<Nothing, FunctionSummary[]>;
  /** `functionName` may be the construct's name; with `asynchronous` it is tried again as Lambda does. */
  invoke: Command<{ functionName: string; event?: unknown; asynchronous?: boolean }, CallResult>;
  jobs: Command<Nothing, JobSummary[]>;
  /** Runs a schedule by its own, its construct's or its function's name. */
  job: Command<{ name: string; input?: unknown }, CallResult>;
  /** Whether schedules fire by themselves. */
  fireSchedules: Command<{ onTime: boolean }, { onTime: boolean }>;

  clock: Command<Nothing, ClockState>;
  /** Either the offset from real time, or by how much to move on from where the clock is. */
  setClock: Command<{ offsetMilliseconds?: number; advanceMilliseconds?: number }, ClockState>;

  host: Command<Nothing, { running: boolean; processId?: number | undefined }>;
  /** SIGKILL; unless `restart` is false it comes back by itself, and the answer waits for that. */
  killHost: Command<{ restart?: boolean }, { running: boolean }>;
  startHost: Command<Nothing, { running: boolean }>;
  /** Stops the process in the middle of whatever it does, as Lambda does between two events; it knows nothing of it. */
  freezeHost: Command<Nothing, Nothing>;
  thawHost: Command<Nothing, Nothing>;

  messages: Command<{ since?: number }, RecordedMessage[]>;
  mailFault: Command<Nothing, MailFault>;
  setMailFault: Command<MailFault, MailFault>;
  playMailEvent: Command<{ messageId: string; type: MailEventType } & Partial<PlayedEvent>, Nothing>;
  /** Whether SES's own events are kept back, for tests that play them themselves. */
  holdMailEvents: Command<{ hold: boolean }, { hold: boolean }>;
  publishEvent: Command<{ source: string; detailType: string; detail: unknown; bus?: string }, { eventId: string }>;

  /** What functions have put on any bus, from the given place on. */
  publishedEvents: Command<{ since?: number }, PublishedEvent[]>;
  setEventFault: Command<EventFault, EventFault>;

  pauseStreams: Command<Nothing, { paused: boolean }>;
  resumeStreams: Command<Nothing, { paused: boolean }>;
  /** Delivers the last records again to every function that reads a stream, or to one. */
  replayStreams: Command<{ count: number; functionName?: string }, { replayed: number }>;

  queues: Command<Nothing, QueueSummary[]>;
  /** The bodies of a queue's messages, visible or not. */
  queueMessages: Command<{ name: string }, string[]>;

  dynamoDbMarker: Command<Nothing, { marker: number }>;
  dynamoDbCalls: Command<{ since?: number; functionName?: string }, DynamoDbCall[]>;
  recordCapacity: Command<{ capacity: boolean }, { capacity: boolean }>;
  armFault: Command<Omit<Fault, 'count'> & { count?: number }, Fault[]>;
  disarmFaults: Command<Nothing, Fault[]>;
  faults: Command<Nothing, Fault[]>;
  /** Takes the functions' open connections to DynamoDB away: ended, or kept open and never answered on again. */
  loseConnections: Command<{ how: 'closed' | 'silent' }, { lost: number }>;
}

export type CommandHandlers = {
  [Name in keyof Commands]: (
    input: Commands[Name]['input'],
  ) => Promise<Commands[Name]['output']> | Commands[Name]['output'];
};
