import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { acceptInvitation, declineInvitation } from '../../functions/invitations/contract.ts';
import { createRequest, resendRequest, revokeRequest } from '../../functions/partnerships/contract.ts';
import type { FaultKind } from '../../infra/local/dynamodb/faults.ts';
import type { MailMode } from '../../infra/local/mail/mail-service.ts';
import type { Route } from '../../shared/runtime/step.ts';
import { request } from '../support/api.ts';
import { linkIn, mailsTo, tokenIn } from '../support/inbox.ts';
import type { Ledger } from '../support/ledger.ts';
import type { RunningStack } from '../support/stack.ts';
import type { Company } from '../support/tenants.ts';

const mailModes: MailMode[] = ['down', 'error', 'throttle', 'quota', 'slow', 'lose-answer', 'fail-after'];
const tableFaults: FaultKind[] = ['reset', 'drop-answer', 'truncate', 'throttle', 'conflict', 'error'];

/** A change that somebody asked for, until there was an answer. */
export interface Act {
  operation: 'create' | 'resend' | 'revoke' | 'accept' | 'decline';
  correlationId: string;
  status: number;
  body: string;
  tries: number;
  requestId?: string | undefined;
  milliseconds: number;
}

export interface LoadParts {
  stack: RunningStack;
  providers: Company[];
  resellers: Company[];
  /** Gets every act as soon as it is answered. */
  told: (act: Act) => void;
  /** Whether links are also read from the inbox, which takes longer the fuller it is. */
  readsMail: boolean;
}

/** What was broken so far. */
export interface Struck {
  kills: number;
  mailFaults: number;
  tableFaults: number;
}

/** Kills the functions, breaks SES and DynamoDB, and mends them, at random moments. */
export async function disturb(
  { stack, kills }: { stack: RunningStack; kills: boolean },
  struck: Struck,
  random: () => number,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    await pause(100 + random() * 900);
    const dice = random();
    if (dice < 0.45) {
      if (!kills) continue;
      struck.kills += 1;
      await stack.do.killHost();
    } else if (dice < 0.65) {
      struck.mailFaults += 1;
      await stack.do.setMailFault({
        mode: pick(mailModes, random),
        milliseconds: 300,
        count: 1 + Math.floor(random() * 4),
      });
    } else if (dice < 0.75) {
      await stack.do.setMailFault({ mode: 'ok' });
    } else {
      struck.tableFaults += 1;
      await stack.do.armFault({ kind: pick(tableFaults, random), skip: Math.floor(random() * 6) });
    }
  }
}

/** One client, which asks for one thing after another until `isOver`, and again with the same key as long as it is told to. */
export async function load(
  parts: LoadParts,
  random: () => number,
  actor: number,
  isOver: (index: number) => boolean,
): Promise<void> {
  const { stack, providers, resellers, readsMail } = parts;
  const mine: { id: string; provider: Company; reseller: Company; address: string; token?: string | undefined }[] = [];
  for (let index = 0; !isOver(index); index += 1) {
    const known = mine.length === 0 ? undefined : pick(mine, random);
    if (known === undefined || random() < 0.45) {
      const provider = pick(providers, random);
      const reseller = pick(resellers, random);
      const mode = random() < 0.7 ? 'SEND' : 'DRAFT';
      const address = random() < 0.7 ? reseller.email() : `someone-${actor}-${index}@random.example`;
      const body = { recipientEmail: address, subject: 'Work with us', bodyText: 'Hello {{link}}', mode };
      const act = await insist(parts, 'create', createRequest, { token: await provider.token('AdminAgent'), body });
      if (act.status !== 201) continue;
      const { id, draft } = JSON.parse(act.body) as { id: string; draft?: { link: string } };
      act.requestId = id;
      mine.push({ id, provider, reseller, address, token: draft && tokenIn(draft.link) });
      continue;
    }
    const { id, provider, reseller } = known;
    const agent = await provider.token('AdminAgent');
    const dice = random();
    let act: Act | undefined;
    if (dice < 0.25)
      act = await insist(parts, 'resend', resendRequest, { token: agent, parameters: { requestId: id } });
    else if (dice < 0.45)
      act = await insist(parts, 'revoke', revokeRequest, { token: agent, parameters: { requestId: id } });
    else {
      const token = known.token ?? (readsMail ? await mailedToken(stack, known.address) : undefined);
      if (token === undefined) continue;
      const options = { token: await reseller.token(), parameters: { token } };
      act =
        dice < 0.8
          ? await insist(parts, 'accept', acceptInvitation, { ...options, body: { consent: true } })
          : await insist(parts, 'decline', declineInvitation, { ...options, body: {} });
      // The newest mail to an address may be another provider's.
      act.requestId = act.status < 300 ? (JSON.parse(act.body) as { requestId: string }).requestId : undefined;
      continue;
    }
    act.requestId = id;
  }
}

async function insist(
  { stack, told }: LoadParts,
  operation: Act['operation'],
  route: Pick<Route, 'method' | 'path' | 'idempotent' | 'body'>,
  options: object,
): Promise<Act> {
  const [key, correlationId] = [randomUUID(), randomUUID()];
  const started = performance.now();
  for (let tries = 1; ; tries += 1) {
    const answer = await request(stack.api, route, {
      ...options,
      key,
      headers: { 'x-correlation-id': correlationId },
    });
    const body = await answer.text();
    const isDecided = answer.status < 500;
    if (!isDecided && tries < 30) {
      await pause(50);
      continue;
    }
    const milliseconds = performance.now() - started;
    const act: Act = { operation, correlationId, status: answer.status, body, tries, milliseconds };
    told(act);
    return act;
  }
}

/** What a caller was told and the table does not know, or the other way round. */
export function wronglyTold(told: Act[], { journals, requests }: Ledger): string[] {
  const changes = new Map<string, string[]>();
  for (const { record } of journals) {
    if (record.status !== 'SUCCEEDED' || record.actor.type === 'SYSTEM') continue;
    changes.set(record.correlationId, [...(changes.get(record.correlationId) ?? []), record.resourceId]);
  }
  const byId = new Map(requests.map((request) => [request.id, request]));
  const final = { revoke: 'REVOKED', accept: 'ACCEPTED', decline: 'DECLINED' };
  return told.flatMap(({ operation, correlationId, status, body, requestId }) => {
    const changed = changes.get(correlationId) ?? [];
    const found = byId.get(requestId ?? '');
    const name = `${operation} ${correlationId} answered ${status}`;
    if (status >= 500) return [`${name} to the end: ${body}`];
    if (status >= 400) return changed.length === 0 ? [] : [`${name}, and changed something`];
    const isRepeated =
      (operation === 'revoke' || operation === 'accept' || operation === 'decline') && changed.length === 0;
    const isLasting = !(operation in final) || found?.status === final[operation as keyof typeof final];
    return [
      ...(found === undefined ? [`${name}, and is lost`] : []),
      ...(isRepeated || (changed.length === 1 && changed[0] === requestId)
        ? []
        : [`${name}, with ${changed.length} changes`]),
      ...(isLasting ? [] : [`${name}, and the invitation is ${found?.status}`]),
    ];
  });
}

async function mailedToken(stack: RunningStack, address: string): Promise<string | undefined> {
  const mail = (await mailsTo(stack, address)).findLast(({ text }) => text.includes('/i/r/'));
  return mail && tokenIn(linkIn(mail));
}

function pick<T>(from: T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}
