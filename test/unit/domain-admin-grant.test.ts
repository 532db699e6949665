import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdminGrant, activated, grantActions, grantAt, pendingGrant } from '../../shared/domain/admin-grant.ts';
import { carryGrant, cleanUpGrant } from '../../shared/domain/carry-grant.ts';
import type { GrantParties } from '../../shared/domain/grant-mails.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { Caller, Role, TenantKind } from '../../shared/domain/tenants.ts';
import { after, dayMs } from '../../shared/domain/time.ts';

const start = new Date('2026-11-21T12:00:00.000Z');
const asked = {
  partnerId: 'RESELLER',
  partnerName: 'Contoso',
  customerId: 'CUSTOMER',
  customerName: 'Fabrikam',
  displayName: 'Support',
  roles: ['DirectoryReader'],
  duration: 'P1Y',
  autoExtendDuration: 'PT0S',
} satisfies Partial<AdminGrant>;

const pending = (fields: Partial<AdminGrant> = {}): AdminGrant =>
  pendingGrant({ ...asked, ...fields }, { id: 'GRANT', now: start, createdBy: 'somebody' });
const active = (fields: Partial<AdminGrant> = {}): AdminGrant =>
  activated(pending(fields), { now: start, approvedBy: 'chief' });

const company = (id: string, email: string): Partner =>
  ({ id, legalName: id, primaryContact: { email }, language: 'en' }) as unknown as Partner;
const parties: GrantParties = {
  partner: company('RESELLER', 'partner@contoso.example'),
  customer: [{ email: 'chief@fabrikam.example', language: 'es' }],
};
const carried = (grant: AdminGrant, at: string, isServed = true) =>
  carryGrant(grant, { parties, isServed }, new Date(at));

/** Lets the job look at a grant each time that it falls due, until it ends; what it wrote, and when. */
function life(grant: AdminGrant, until: string, isServed = true): [string, string, number][] {
  const written: [string, string, number][] = [];
  let current = grant;
  while (current.wakeAt !== undefined && current.wakeAt <= until) {
    const at = current.wakeAt;
    const decision = carried(current, at, isServed);
    if (decision === undefined) break;
    current = decision.grant;
    written.push([at, decision.entry.operationType.split('_').at(-1) ?? '', decision.entry.tasks?.length ?? 0]);
  }
  return written;
}

describe('rights for a year', () => {
  it('are reminded of to both sides 30, 7 and 1 days before and on the day, end, and are removed a year later', () => {
    expect(life(active(), '2028-12-01T00:00:00.000Z')).toEqual([
      ['2027-10-22T12:00:00.000Z', 'reminded', 2],
      ['2027-11-14T12:00:00.000Z', 'reminded', 2],
      ['2027-11-20T12:00:00.000Z', 'reminded', 2],
      ['2027-11-21T00:00:00.000Z', 'reminded', 2],
      ['2027-11-21T12:00:00.000Z', 'expired', 0],
    ]);
    const ended = carried(active(), '2027-11-25T00:00:00.000Z')?.grant;
    expect(ended).toMatchObject({ status: 'EXPIRED', closedAt: '2027-11-21T12:00:00.000Z' });
    expect(ended?.wakeAt).toBe('2028-11-21T12:00:00.000Z');
    expect(cleanUpGrant(ended as AdminGrant, new Date('2028-11-21T11:59:59.999Z'))).toBeUndefined();
    const cleaned = cleanUpGrant(ended as AdminGrant, new Date('2028-11-21T12:00:00.000Z'));
    expect(cleaned).toMatchObject({ operationType: 'granular_admin_relationship_cleaned_up' });
    expect(cleaned).not.toHaveProperty('newValue');
  });

  it('are reminded of once by a job that was late, with the days that are left', () => {
    const late = carried(active(), '2027-11-20T13:00:00.000Z');
    expect(late?.grant.remindedDays).toEqual([30, 7, 1]);
    expect(late?.entry.tasks?.map((task) => task.kind === 'mail' && task.content)).toMatchObject([
      { template: 'admin-grant-ending', daysLeft: '1' },
      { template: 'admin-grant-ending', daysLeft: '1' },
    ]);
    expect(carried(late?.grant as AdminGrant, '2027-11-20T13:00:00.000Z')).toBeUndefined();
  });

  it('that extend themselves go on by 180 days, and are reminded of anew, for as long as the partner serves', () => {
    const kinds = life(active({ autoExtendDuration: 'P180D' }), '2028-06-01T00:00:00.000Z').map(([, kind]) => kind);
    const reminded = Array.from({ length: 4 }, () => 'reminded');
    expect(kinds).toEqual([...reminded, 'extended', ...reminded, 'extended']);
    const unserved = life(active({ autoExtendDuration: 'P180D' }), '2029-01-01T00:00:00.000Z', false);
    expect(unserved.at(-1)).toEqual(['2027-11-21T12:00:00.000Z', 'expired', 0]);
    const seen = grantAt(active({ autoExtendDuration: 'P180D' }), new Date('2027-11-21T12:00:00.000Z'));
    expect(seen).toMatchObject({ status: 'ACTIVE', endsAt: after('2027-11-21T12:00:00.000Z', 180 * dayMs) });
  });

  it('of few days are reminded of only where that comes after they began', () => {
    expect(life(active({ duration: 'P1D' }), '2026-12-01T00:00:00.000Z').map(([, kind]) => kind)).toEqual([
      'reminded',
      'expired',
    ]);
    expect(life(active({ duration: 'P10D' }), '2026-12-31T00:00:00.000Z')).toHaveLength(4);
  });
});

it('what nobody approves lapses after 90 days, by the clock and then by the job', () => {
  const lapse = after(start, 90 * dayMs);
  expect(grantAt(pending(), new Date(Date.parse(lapse) - 1)).status).toBe('PENDING');
  expect(grantAt(pending(), new Date(lapse))).toMatchObject({ status: 'EXPIRED', closedAt: lapse });
  expect(life(pending(), '2028-01-01T00:00:00.000Z')).toEqual([[lapse, 'expired', 0]]);
});

it('what has ended by the clock never comes back, and its end moves only on and by the job’s own steps', () => {
  const instants = fc.array(fc.integer({ min: 0, max: 1500 * 24 }), { minLength: 1, maxLength: 20 });
  const drawn = fc.record({
    duration: fc.constantFrom('P1D', 'P31D', 'P6M', 'P1Y', 'P2Y'),
    autoExtendDuration: fc.constantFrom('PT0S' as const, 'P180D' as const),
    isActive: fc.boolean(),
  });
  fc.assert(
    fc.property(drawn, instants, ({ isActive, ...fields }, hours) => {
      let stored = isActive ? active(fields) : pending(fields);
      let before = stored;
      for (const hour of hours.sort((one, other) => one - other)) {
        const at = new Date(after(start, hour * 3_600_000));
        const seen = grantAt(stored, at);
        if (before.status !== 'PENDING' && before.status !== 'ACTIVE') expect(seen.status).toBe(before.status);
        expect((seen.endsAt ?? '') >= (before.endsAt ?? '')).toBe(true);
        // After so long a reminder may be due as well as what came before it.
        for (const _ of ['first', 'second']) {
          const { grant = stored } = carryGrant(stored, { parties, isServed: true }, at) ?? {};
          expect(grant === stored || (grant.wakeAt ?? '') >= at.toISOString()).toBe(true);
          stored = grant;
        }
        // What the job writes is what the clock has shown already.
        const { status, endsAt, closedAt } = grantAt(stored, at);
        expect({ status, endsAt, closedAt }).toEqual({
          status: seen.status,
          endsAt: seen.endsAt,
          closedAt: seen.closedAt,
        });
        expect(carryGrant(stored, { parties, isServed: true }, at)).toBeUndefined();
        before = seen;
      }
    }),
  );
});

describe('what a caller may do', () => {
  const caller = (tenantKind: TenantKind, tenantId: string, ...roles: Role[]): Caller => ({
    userId: 'somebody',
    tenantId,
    tenantKind,
    roles,
    email: 'somebody@example.com',
    emailVerified: true,
  });
  const chief = caller('customer', 'CUSTOMER', 'GlobalAdmin');
  const reseller = caller('reseller', 'RESELLER', 'AdminAgent');
  const provider = caller('provider', 'PROVIDER', 'AdminAgent');
  const seller = caller('provider', 'PROVIDER', 'SalesAgent');
  const onBehalf = { indirectProviderId: 'PROVIDER', isPartnerConsentPending: true };

  it.each<[string, AdminGrant, Caller, string[]]>([
    ['the customer decides', pending(), chief, ['approve', 'reject']],
    ['the customer ends what is active', active(), chief, ['terminate']],
    ['the reseller changes and withdraws what it asked for', pending(), reseller, ['update', 'terminate']],
    ['the reseller ends what it has', active(), reseller, ['terminate']],
    ['the reseller consents or refuses first', pending(onBehalf), reseller, ['consent', 'terminate']],
    ['the customer waits for the reseller', pending(onBehalf), chief, []],
    ['the provider changes what it asked for', pending(onBehalf), provider, ['update', 'terminate']],
    ['the provider’s sales agent only reads', pending(onBehalf), seller, []],
  ])('%s', (_, grant, who, actions) => {
    expect(grantActions(grant, who, start)).toEqual(actions);
    expect(grantActions(grant, who, new Date('2030-01-01'))).toEqual([]);
  });
});
