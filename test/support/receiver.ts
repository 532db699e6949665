import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { CloudEvent } from '../../shared/domain/events.ts';

/** What a receiver answers to an event: a status, with headers if it wants; `hang` answers nothing. */
export type ReceiverAnswer = number | { status: number; headers: Record<string, string> } | 'hang';

export interface Received {
  event: CloudEvent;
  headers: IncomingHttpHeaders;
  body: string;
  /** What it was answered. */
  status: number | 'hang';
}

export interface Receiver {
  url: string;
  received: Received[];
  /** Of what was taken: the events in the order of their first arrival. */
  taken: () => CloudEvent[];
  /** Decides each answer from now on. */
  answer: (decide: (event: CloudEvent, earlier: number) => ReceiverAnswer) => void;
  close: () => Promise<void>;
}

/** A receiver of webhooks on this machine. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let decide: (event: CloudEvent, earlier: number) => ReceiverAnswer = () => 204;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const event = JSON.parse(body) as CloudEvent;
      const answer = decide(event, received.filter((each) => each.event.id === event.id).length);
      const status = typeof answer === 'object' ? answer.status : answer;
      received.push({ event, headers: request.headers, body, status });
      if (status === 'hang') return;
      response.writeHead(status, typeof answer === 'object' ? answer.headers : {});
      response.end('Thank you.');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/events?key=not-to-be-told`,
    received,
    taken: () => [
      ...new Map(
        received.flatMap(({ event, status }) =>
          typeof status === 'number' && status < 300 ? [[event.id, event] as const] : [],
        ),
      ).values(),
    ],
    answer: (next) => {
      decide = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Whether a request is signed with a secret, by the library that receivers use; its clock is put to when it was signed. */
export function isSignedWith(secret: string, { headers, body }: Pick<Received, 'headers' | 'body'>): boolean {
  const id = String(headers['webhook-id']);
  const signedAt = new Date(Number(headers['webhook-timestamp']) * 1000);
  const signatures = String(headers['webhook-signature']).split(' ');
  return signatures.includes(new Webhook(secret).sign(id, signedAt, body));
}
