import { describe, expect, it } from 'vitest';
import { pseudonyms } from '../../shared/domain/derived-secrets.ts';
import { canonicalEmail, erasedEmail, isErased, maskedEmail } from '../../shared/domain/email-address.ts';
import {
  type Erasure,
  eraseFromRecord,
  type Pseudonymised,
  requestErasure,
  walkedOn,
} from '../../shared/domain/erasure.ts';
import { type AuditRecord, endedTask, type Task } from '../../shared/domain/journal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import { after, hourMs } from '../../shared/domain/time.ts';

const now = new Date('2026-11-21T08:00:00.000Z');
const email = 'ana.lima@forgotten.example';
const keys = { current: 'k2', keys: { k1: 'one'.repeat(12), k2: 'two'.repeat(12) } };
const [pseudonym] = pseudonyms('TENANT', email, keys);
const who: Pseudonymised = {
  person: { email, userId: 'USER', accountId: 'account' },
  pseudonym,
  requestedAt: now.toISOString(),
};
const caller: Caller = {
  userId: 'admin',
  tenantId: 'TENANT',
  tenantKind: 'provider',
  roles: ['GlobalAdmin'],
  email: 'admin@company.example',
  emailVerified: true,
};

const record = (fields: Partial<AuditRecord> = {}): AuditRecord => ({
  id: 'RECORD',
  at: now.toISOString(),
  tenantId: 'TENANT',
  actor: { type: 'USER', id: 'somebody', role: 'AdminAgent' },
  operationType: 'create_partnership_request',
  resourceType: 'partnership_request',
  resourceId: 'REQUEST',
  status: 'SUCCEEDED',
  newValue: { status: 'PENDING', recipient: maskedEmail(email) },
  correlationId: 'c',
  requestId: 'r',
  ip: '192.0.2.7',
  userAgent: 'A browser',
  ...fields,
});

function asked(): Erasure {
  const facts = { user: undefined, another: undefined, current: undefined, isPublishedContact: false };
  const decision = requestErasure({ email, reason: 'PERSON_ASKED' }, facts, { pseudonym, now, caller });
  if (decision === undefined) throw new Error('Nothing was decided');
  return decision.erasure;
}

describe('a pseudonym', () => {
  it('is the same for the same address, and another one for each tenant and each key', () => {
    expect(pseudonyms('TENANT', email, keys)).toEqual(pseudonyms('TENANT', email, keys));
    const all = [...pseudonyms('TENANT', email, keys), ...pseudonyms('OTHER', email, keys)];
    expect(new Set(all).size).toBe(4);
    for (const each of all) expect(each).toMatch(/^erased-[0-9a-f]{20}$/u);
  });

  it('is found again after a rotation, behind that of the new key', () => {
    expect(pseudonyms('TENANT', email, { current: 'k1', keys: keys.keys })[1]).toBe(pseudonym);
  });

  it('makes an address where nobody is, which is one to every rule and is not masked', () => {
    const address = erasedEmail(pseudonym);
    expect([canonicalEmail(address), maskedEmail(address), isErased(address)]).toEqual([address, address, true]);
    expect(isErased(email)).toBe(false);
  });
});

describe('an audit record', () => {
  it('names the pseudonym for an actor, without where they were, and says what was done as before', () => {
    const before = record({ actor: { type: 'USER', id: 'account', role: 'AdminAgent' } });
    const erased = eraseFromRecord(before, who, false);
    const { ip: _, userAgent: _agent, ...rest } = before;
    expect(erased).toEqual({ ...rest, actor: { type: 'USER', id: pseudonym, role: 'AdminAgent' } });
  });

  it('loses the masked address where it is about the person, and keeps it where it may be another’s', () => {
    expect(eraseFromRecord(record(), who, true)?.newValue).toEqual({
      status: 'PENDING',
      recipient: erasedEmail(pseudonym),
    });
    expect(eraseFromRecord(record(), who, false)).toBeUndefined();
  });

  it('forgets from where a link was used that only the person had, and not who else acted', () => {
    const byLink = eraseFromRecord(record({ actor: { type: 'TOKEN', id: 'link' } }), who, true);
    expect([byLink?.ip, byLink?.userAgent]).toEqual([undefined, undefined]);
    expect(eraseFromRecord(record(), who, true)?.ip).toBe('192.0.2.7');
  });

  it.each([true, false])('is left as it is the second time', (isAbout) => {
    const before = record({ actor: { type: 'USER', id: 'account' }, newValue: { note: `to ${email}` } });
    const erased = eraseFromRecord(before, who, isAbout);
    expect(JSON.stringify(erased)).not.toContain(email);
    expect(erased && eraseFromRecord(erased, who, isAbout)).toBeUndefined();
  });
});

describe('an erasure', () => {
  it('names nobody in its record, and nobody at all once it is done', () => {
    const { erasure, entry } = walkedOn(
      asked(),
      { auditRecords: 2, kept: { LEGAL_CONTACT: 1 }, waiting: 0 },
      undefined,
      now,
    );
    expect(erasure).toMatchObject({ status: 'COMPLETED', erased: { auditRecords: 2 }, kept: { LEGAL_CONTACT: 1 } });
    expect([erasure.person, erasure.wakeAt]).toEqual([undefined, undefined]);
    expect(JSON.stringify([erasure, entry])).not.toContain(email);
  });

  it('comes back for what had to wait, and counts then what is kept anew', () => {
    const waited = walkedOn(asked(), { auditRecords: 0, kept: { LEGAL_CONTACT: 1 }, waiting: 1 }, undefined, now);
    expect(waited.entry).toBeUndefined();
    expect(waited.erasure).toMatchObject({
      status: 'PENDING',
      kept: { LEGAL_CONTACT: 0 },
      waiting: 0,
      wakeAt: after(now, hourMs),
    });
    expect(waited.erasure.person?.email).toBe(email);
  });

  it('is not asked for twice while it is under way', () => {
    const facts = { user: undefined, another: undefined, current: asked(), isPublishedContact: false };
    expect(requestErasure({ email, reason: 'UNLAWFUL' }, facts, { pseudonym, now, caller })).toBeUndefined();
  });
});

describe('a task that has ended', () => {
  const { text, ...tasks } = {
    text: 'Ana',
    link: {
      kind: 'mail',
      to: email,
      fromName: 'Ana',
      language: 'es',
      content: { template: 'invitation', invitation: { providerId: 'P', requestId: 'R', tokenVersion: 2 } },
    },
    plain: {
      kind: 'mail',
      to: email,
      fromName: 'Twotier',
      replyTo: email,
      language: 'en',
      content: {
        template: 'account-created',
        tenantName: 'T',
        firstName: 'Ana',
        userName: email,
        validUntil: now.toISOString(),
      },
      password: { userId: 'U', keyId: 'k1' },
    },
    account: {
      kind: 'user',
      language: 'en',
      user: {
        userId: 'U',
        email,
        firstName: 'Ana',
        lastName: 'Lima',
        tenantId: 'T',
        tenantKind: 'provider',
        tenantName: 'T',
        roles: ['AdminAgent'],
      },
    },
  } satisfies Record<string, Task | string>;

  it.each(Object.values(tasks))('keeps what it was and nobody’s name or address: %o', (task) => {
    const ended = JSON.stringify(endedTask(task));
    for (const personal of [email, text, 'Lima']) expect(ended).not.toContain(personal);
    expect(endedTask(task).kind).toBe(task.kind);
  });

  it('still tells which link it carried', () => {
    expect(endedTask(tasks.link)).toEqual({ kind: 'mail', language: 'es', content: tasks.link.content });
  });
});
