import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { functionOfPath } from '../dynamodb/proxy.ts';
import type { EventBus } from '../messaging/event-bus.ts';
import type { Activity } from '../process/activity.ts';
import { readBytes, readText } from '../process/aws-json.ts';
import type { Clock } from '../process/clock.ts';
import type { EventDestinations } from './event-destinations.ts';
import { fateOf, type MailEventType, mailEvent, type PlayedEvent } from './events.ts';
import { bareAddress, readQueryMessage, type SentMessage } from './query-message.ts';

/**
 * - `down`: the connection is cut before SES hears of the message; `error`: a 500
 * - `throttle`, `quota`, `reject`: SES refuses the message
 * - `slow`: the answer takes `milliseconds`
 * - `lose-answer`, `fail-after`: SES took the message, but the connection is cut, or a 500 comes back
 */
export type MailMode =
  | 'ok'
  | 'down'
  | 'error'
  | 'throttle'
  | 'quota'
  | 'reject'
  | 'slow'
  | 'lose-answer'
  | 'fail-after';

export interface MailFault {
  mode: MailMode;
  milliseconds?: number;
  /** Back to `ok` after so many messages. */
  count?: number;
}

export interface RecordedMessage extends SentMessage {
  sequence: number;
  /** By the machine's clock, ISO 8601. */
  at: string;
  functionName: string;
  /** What SES called it; absent when SES did not take it. */
  messageId?: string;
  mode: MailMode;
}

export interface MailParts {
  /** The stand-in that keeps the inbox. */
  inbox: string;
  clock: Clock;
  activity: Activity;
  destinations: EventDestinations;
  bus: EventBus;
}

/** Stands before the SES stand-in: keeps every message whole, forwards it, and plays the events that SES would publish. */
export class MailService {
  readonly server: Server;
  #parts: MailParts | undefined;
  #fault: MailFault = { mode: 'ok' };
  readonly #messages: RecordedMessage[] = [];
  /** When held, no events are played: a test plays them itself. */
  holdEvents = false;

  constructor() {
    this.server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  open(parts: MailParts): void {
    this.#parts = parts;
  }

  get fault(): MailFault {
    return this.#fault;
  }

  setFault(fault: MailFault): void {
    this.#fault = { ...fault };
  }

  since(sequence: number): RecordedMessage[] {
    return this.#messages.filter((message) => message.sequence > sequence);
  }

  /**
   * Publishes an event about a recorded message.
   * @throws Error when there is no message of that identifier
   */
  async play(messageId: string, type: MailEventType, more: Partial<PlayedEvent> = {}): Promise<void> {
    const message = this.#messages.find((candidate) => candidate.messageId === messageId);
    if (message === undefined) throw new Error(`No message ${messageId} was sent`);
    await this.#publish(message, messageId, Date.parse(message.at), {
      type,
      recipients: message.destinations,
      ...more,
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts = this.#parts;
    const body = await readBytes(request);
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    if (parts === undefined || !isForm)
      return reply(response, 400, errorXml('InvalidAction', 'The local stack plays the SES query API only'));
    const sent = readQueryMessage(body.toString('utf8'));
    const message: RecordedMessage = {
      ...sent,
      configurationSetName: sent.configurationSetName ?? parts.destinations.defaultSet(bareAddress(sent.source ?? '')),
      sequence: this.#messages.length + 1,
      at: new Date(parts.clock.now()).toISOString(),
      functionName: functionOfPath(request.url),
      mode: this.#takeMode(),
    };
    this.#messages.push(message);
    if (message.mode === 'slow') await pause(this.#fault.milliseconds ?? 1_000);
    if (this.#refuse(message.mode, request, response)) return;
    const answer = await forward(parts.inbox, request, body);
    const messageId = /<MessageId>(.*?)<\/MessageId>/.exec(answer.body)?.[1];
    if (answer.status === 200 && messageId !== undefined) {
      message.messageId = messageId;
      if (!this.holdEvents) this.#tell(message, messageId, parts);
    }
    if (message.mode === 'lose-answer') request.socket.destroy();
    else if (message.mode === 'fail-after') reply(response, 500, errorXml('InternalFailure', 'Internal failure'));
    else reply(response, answer.status, answer.body);
  }

  #takeMode(): MailMode {
    const { mode, count } = this.#fault;
    if (count === undefined || mode === 'ok') return mode;
    this.#fault = count > 1 ? { ...this.#fault, count: count - 1 } : { ...this.#fault, mode: 'ok', count: 0 };
    return mode;
  }

  #refuse(mode: MailMode, request: IncomingMessage, response: ServerResponse): boolean {
    switch (mode) {
      case 'down':
        request.socket.destroy();
        return true;
      case 'error':
        reply(response, 500, errorXml('InternalFailure', 'Internal failure'));
        return true;
      case 'throttle':
        reply(response, 400, errorXml('Throttling', 'Maximum sending rate exceeded.'));
        return true;
      case 'quota':
        reply(response, 400, errorXml('Throttling', 'Daily message quota exceeded.'));
        return true;
      case 'reject':
        reply(response, 400, errorXml('MessageRejected', 'Email address is not verified.'));
        return true;
      default:
        return false;
    }
  }

  #tell(message: RecordedMessage, messageId: string, { activity }: MailParts): void {
    const story = async (): Promise<void> => {
      for (const played of fateOf(message.destinations))
        await this.#publish(message, messageId, Date.parse(message.at), played);
    };
    activity.during('mail events', story).catch((error: unknown) => console.error(error));
  }

  async #publish(message: SentMessage, messageId: string, sentAt: number, played: PlayedEvent): Promise<void> {
    if (this.#parts === undefined) return;
    const { destinations, bus, clock } = this.#parts;
    for (const name of destinations.busesFor(message.configurationSetName, played.type)) {
      await bus.publish(mailEvent(message, messageId, sentAt, played, clock.now()), name);
    }
  }
}

function reply(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/xml' });
  response.end(body);
}

function errorXml(code: string, message: string): string {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${error}<RequestId>local</RequestId></ErrorResponse>`;
}

function forward(inbox: string, request: IncomingMessage, body: Buffer): Promise<{ status: number; body: string }> {
  const headers = {
    'content-type': request.headers['content-type'],
    authorization: request.headers.authorization ?? 'AWS4-HMAC-SHA256 local',
    'content-length': body.length,
  };
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(inbox, { method: 'POST', headers }, (answer) => {
      readText(answer).then((text) => resolve({ status: answer.statusCode ?? 502, body: text }), reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
