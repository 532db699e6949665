import { describe, expect, it } from 'vitest';
import type { NewUser } from '../../shared/domain/partner.ts';
import type { Caller, Role } from '../../shared/domain/tenants.ts';
import {
  accountFailed,
  accountInLine,
  authorityOf,
  changeUser,
  inviteUser,
  isAdministrator,
  mayEndAdministration,
  statusOfUser,
  type User,
  type UserChange,
  wantedUser,
} from '../../shared/domain/user.ts';

const now = new Date('2026-11-21T08:00:00.000Z');
const account: NewUser = {
  userId: 'ana',
  email: 'ana@reseller.example',
  firstName: 'Ana',
  lastName: 'Ruiz',
  tenantId: '01RESELLER0000000000000000',
  tenantKind: 'reseller',
  tenantName: 'Ana Cloud SL',
  roles: ['SalesAgent'],
};
const made = (roles: Role[] = ['SalesAgent'], fields: Partial<User> = {}): User => ({
  ...wantedUser({ ...account, roles }, 'es', { now, createdBy: 'boss' }),
  accountMadeAt: '2026-11-20T08:00:00.000Z',
  passwordWanted: false,
  ...fields,
});
const caller: Caller = {
  userId: 'sub-of-boss',
  tenantId: account.tenantId,
  tenantKind: 'reseller',
  roles: ['GlobalAdmin'],
  email: 'boss@reseller.example',
  emailVerified: true,
};
const input = { email: 'new@reseller.example', firstName: 'Neo', lastName: 'Neu', language: 'es' as const };
const change = (
  current: User,
  what: UserChange,
  facts: { authority?: Role[]; isSelf?: boolean; another?: User } = {},
) =>
  changeUser(
    current,
    what,
    { authority: facts.authority ?? ['GlobalAdmin'], isSelf: facts.isSelf ?? false, another: facts.another },
    { now },
  );
const refusal = (code: string) => expect.objectContaining({ code });

describe('inviting', () => {
  const invite = (roles: Role[], authority: Role[], fields: Partial<Caller> & { email?: string } = {}) =>
    inviteUser(
      { ...input, roles, ...(fields.email && { email: fields.email }) },
      { authority, tenantName: 'Ana Cloud SL' },
      { id: 'neo', now, caller: { ...caller, ...fields } },
    );

  it('makes a user of the caller’s own tenant, whose account is to follow', () => {
    const { user, entry } = invite(['SalesAgent', 'SalesAgent'], ['UserAdmin']);
    expect(user).toMatchObject({
      tenantId: caller.tenantId,
      tenantKind: 'reseller',
      roles: ['SalesAgent'],
      version: 1,
    });
    expect(statusOfUser(user)).toBe('INVITED');
    expect(entry.tasks).toMatchObject([{ kind: 'user', user: { userId: 'neo' }, language: 'es' }]);
    expect(JSON.stringify([entry.newValue, entry.oldValue])).not.toContain('new@');
  });

  it('of a global administrator takes one', () => {
    expect(() => invite(['GlobalAdmin'], ['UserAdmin'])).toThrow(refusal('ROLE_NOT_ALLOWED'));
    expect(invite(['GlobalAdmin'], ['GlobalAdmin']).user.roles).toEqual(['GlobalAdmin']);
  });

  it('refuses free mail to partners, and takes it of customers', () => {
    const email = 'neo@gmail.com';
    expect(() => invite(['SalesAgent'], ['GlobalAdmin'], { email })).toThrow(refusal('VALIDATION_FAILED'));
    expect(invite(['SalesAgent'], ['GlobalAdmin'], { email, tenantKind: 'customer' }).user.email).toBe(email);
  });
});

describe('who may manage users', () => {
  it('is told by what is stored, not by a sign-in that outlives it', () => {
    expect(authorityOf(caller, made(['UserAdmin']))).toEqual(['UserAdmin']);
    expect(() => authorityOf(caller, made(['SalesAgent']))).toThrow(refusal('ROLE_NOT_ALLOWED'));
    expect(() => authorityOf(caller, made(['GlobalAdmin'], { disabled: true }))).toThrow(refusal('ROLE_NOT_ALLOWED'));
    expect(authorityOf(caller, undefined)).toEqual(['GlobalAdmin']);
  });
});

describe('a change of a user', () => {
  it('that changes nothing is none', () => {
    expect(change(made(), {})).toBeUndefined();
    expect(change(made(['SalesAgent', 'AdminAgent']), { roles: ['AdminAgent', 'SalesAgent'] })).toBeUndefined();
    expect(change(made(), { disabled: false, sendAgain: false })).toBeUndefined();
  });

  it('is written with what it was, and asks for the account to be brought in line', () => {
    const decision = change(made(), { roles: ['AdminAgent'], disabled: true });
    expect(decision?.user).toMatchObject({ roles: ['AdminAgent'], disabled: true, version: 2 });
    expect(decision?.entry).toMatchObject({
      operationType: 'update_user',
      oldValue: { roles: ['SalesAgent'], status: 'ACTIVE' },
      newValue: { roles: ['AdminAgent'], status: 'DISABLED' },
      tasks: [{ kind: 'user', user: { userId: 'ana' } }],
    });
  });

  it.each<[string, User, UserChange, boolean]>([
    ['grants global administration', made(), { roles: ['GlobalAdmin'] }, false],
    ['takes it', made(['GlobalAdmin']), { roles: ['SalesAgent'] }, false],
    ['disables a global administrator', made(['GlobalAdmin']), { disabled: true }, false],
    ['gives itself a role', made(['UserAdmin']), { roles: ['UserAdmin', 'AdminAgent'] }, true],
  ])('by a user administrator that %s is refused', (_, current, what, isSelf) => {
    const another = made(['GlobalAdmin'], { userId: 'other' });
    expect(() => change(current, what, { authority: ['UserAdmin'], isSelf, another })).toThrow(
      refusal('ROLE_NOT_ALLOWED'),
    );
  });

  it('lets a user administrator give up a role, and a global one take a further one', () => {
    expect(change(made(['UserAdmin', 'SalesAgent']), { roles: ['UserAdmin'] }, { isSelf: true })).toBeDefined();
    expect(change(made(['GlobalAdmin']), { roles: ['GlobalAdmin', 'AdminAgent'] }, { isSelf: true })).toBeDefined();
  });

  it.each<[string, UserChange]>([
    ['demoted', { roles: ['SalesAgent'] }],
    ['disabled', { disabled: true }],
  ])('never leaves a tenant without an administrator: the last one is not %s', (_, what) => {
    const administrator = made(['GlobalAdmin']);
    expect(mayEndAdministration(administrator, what)).toBe(true);
    expect(() => change(administrator, what)).toThrow(refusal('LAST_ADMINISTRATOR'));
    expect(change(administrator, what, { another: made(['GlobalAdmin'], { userId: 'other' }) })).toBeDefined();
    const invited = made(['GlobalAdmin'], { accountMadeAt: undefined });
    expect([isAdministrator(invited), mayEndAdministration(invited, what)]).toEqual([false, false]);
  });

  it('sends at most five one-time passwords in a day, and none to a disabled user', () => {
    let user: User = made(undefined, { recentPasswords: [] });
    for (let count = 0; count < 5; count += 1) user = change(user, { sendAgain: true })?.user ?? user;
    expect(user.passwordWanted).toBe(true);
    expect(() => change(user, { sendAgain: true })).toThrow(refusal('RATE_LIMITED'));
    expect(() => change(made(undefined, { disabled: true }), { sendAgain: true })).toThrow(refusal('STATE_CONFLICT'));
  });
});

describe('an account', () => {
  const context = { keyId: 'k7', now };

  it('that is new has its owner mailed, where the password is derived later, and says for how long it works', () => {
    const wanted = wantedUser(account, 'es', { now, createdBy: 'boss' });
    const decision = accountInLine(wanted, 'PASSWORD_SET', context);
    expect(decision && statusOfUser(decision.user)).toBe('ACTIVE');
    expect(decision?.entry.tasks).toMatchObject([
      {
        to: 'ana@reseller.example',
        password: { userId: 'ana', keyId: 'k7' },
        language: 'es',
        content: { template: 'account-created', validUntil: '2026-11-28T08:00:00.000Z' },
      },
    ]);
    expect(JSON.stringify(decision?.entry)).not.toMatch(/temporaryPassword/u);
  });

  it('whose owner has signed in before is mailed nothing', () => {
    expect(accountInLine(made(undefined, { passwordWanted: true }), 'IN_LINE', context)?.entry.tasks).toEqual([]);
  });

  it('that is as it should be is no news, nor is one that a disabled user does not have', () => {
    expect(accountInLine(made(), 'IN_LINE', context)).toBeUndefined();
    expect(accountInLine(made(undefined, { accountMadeAt: undefined, disabled: true }), 'IN_LINE', context)).toBe(
      undefined,
    );
  });

  it('that failed says why until it is asked for again', () => {
    const failed = accountFailed(made(), 'USER_POOL_UNAVAILABLE', now).user;
    expect([statusOfUser(failed), failed.failure?.reason]).toEqual(['FAILED', 'USER_POOL_UNAVAILABLE']);
    const again = change(failed, { sendAgain: true });
    expect(again && [statusOfUser(again.user), again.user.failure]).toEqual(['ACTIVE', undefined]);
  });
});
