import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removalAttestation, removalAttestationVersion } from '../../shared/domain/attestation.ts';
import { languages } from '../../shared/domain/languages.ts';
import {
  leftForNextRun,
  type Marking,
  markSubscription,
  newMarking,
  pageFurther,
  stagesOf,
  takenUp,
} from '../../shared/domain/marking.ts';
import type { StaleRole, Subscription } from '../../shared/domain/ordering/subscription.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import {
  changePartnership,
  isInvitationTo,
  removePartnership,
  resumePartnership,
  reviewEligibility,
  suspendPartnership,
  withdrawInvitation,
} from '../../shared/domain/partnership-changes.ts';
import type { PartnershipRequest } from '../../shared/domain/partnership-request.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import { minuteMs } from '../../shared/domain/time.ts';
import { nextWatch } from '../../shared/domain/watch.ts';
import { sampleProvider } from '../support/samples.ts';

const now = new Date('2026-11-21T08:00:00.000Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const provider: Partner = sampleProvider;
const reseller: Partner = {
  ...provider,
  id: '01RESELLER0000000000000000',
  kind: 'RESELLER',
  legalName: 'Ana Cloud SL',
  tenantId: '22222222-2222-4222-8222-222222222222',
  domains: ['ana.example'],
  mpnId: '200002',
  mpnType: 'LOCATION',
  otherMpnIds: [{ mpnId: '200003', mpnType: 'LOCATION' }],
  partnerAgreements: [{ region: provider.region, signedAt: now.toISOString(), signedBy: 'ana' }],
  language: 'es',
};
const caller: Caller = {
  userId: 'agent-1',
  tenantId: provider.id,
  tenantKind: 'provider',
  roles: ['AdminAgent'],
  email: 'agent@nordwind.example',
  emailVerified: true,
};
const active: Partnership = {
  id: '01PARTNERSHIP0000000000000',
  providerId: provider.id,
  resellerId: reseller.id,
  status: 'ACTIVE',
  requestId: '01REQUEST00000000000000000',
  providerName: provider.legalName,
  resellerName: reseller.legalName,
  resellerMpnId: reseller.mpnId,
  resellerLocation: 'ES',
  resellerMayManage: true,
  activatedAt: now.toISOString(),
  version: 3,
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
  createdBy: 'ana',
};
const suspended: Partnership = { ...active, status: 'SUSPENDED' };
const removed: Partnership = {
  ...active,
  status: 'REMOVED',
  removal: {
    at: now.toISOString(),
    by: 'agent-1',
    attestation: { accepted: true, textVersion: removalAttestationVersion },
    noticeSent: false,
  },
};
const attested = {
  confirm: true,
  attestation: { accepted: true, textVersion: removalAttestationVersion },
  noticeWanted: false,
};
const inactive: Partner = { ...reseller, programStatus: 'INACTIVE' };

function remove(current: Partnership, input: Parameters<typeof removePartnership>[1] = attested) {
  return removePartnership(current, input, { provider, reseller }, { markingId: '01MARKING', now, caller });
}

function refusalOf(attempt: () => unknown) {
  try {
    attempt();
  } catch (failure) {
    if (failure instanceof Refusal) return { code: failure.code, ...failure.facts };
    throw failure;
  }
  throw new Error('Nothing was refused');
}

describe('a partnership', () => {
  it('is suspended and resumed, each once', () => {
    expect(suspendPartnership(active, { now })?.partnership).toMatchObject({ status: 'SUSPENDED', version: 4 });
    expect(suspendPartnership(suspended, { now })).toBeUndefined();
    expect(resumePartnership(suspended, { provider, reseller }, { now })?.partnership.status).toBe('ACTIVE');
    expect(resumePartnership(active, { provider, reseller }, { now })).toBeUndefined();
  });

  it.each([
    ['that is inactive', inactive, 'RESELLER_NOT_ELIGIBLE', 'INACTIVE'],
    ['that has not signed', { ...reseller, partnerAgreements: [] }, 'RESELLER_NOT_ELIGIBLE', 'AUTHORIZED_UNSIGNED'],
    ['of another region', { ...reseller, region: 'US' as const }, 'REGION_MISMATCH', 'REGION_MISMATCH'],
  ])('is not resumed with a reseller %s', (_, partner, code, reason) => {
    const refusal = refusalOf(() => resumePartnership(suspended, { provider, reseller: partner }, { now }));
    expect(refusal).toMatchObject({
      code,
      reason,
      currentState: 'SUSPENDED',
      allowedActions: ['resume', 'change', 'remove'],
    });
  });

  it('is not suspended, resumed or changed once it was removed', () => {
    const attempts = [
      () => suspendPartnership(removed, { now }),
      () => resumePartnership(removed, { provider, reseller }, { now }),
      () => changePartnership(removed, { resellerMayManage: false }, { now }),
    ];
    for (const attempt of attempts) {
      expect(refusalOf(attempt)).toMatchObject({
        code: 'STATE_CONFLICT',
        currentState: 'REMOVED',
        allowedActions: ['invite'],
      });
    }
  });

  it('says whether the reseller may manage, and records only a difference', () => {
    expect(changePartnership(active, { resellerMayManage: false }, { now })?.entry).toMatchObject({
      operationType: 'update_partner_relationship',
      oldValue: { resellerMayManage: true },
      newValue: { resellerMayManage: false },
    });
    expect(changePartnership(active, { resellerMayManage: true }, { now })).toBeUndefined();
  });
});

describe('removing a partnership', () => {
  it.each([
    ['without confirmation', { noticeWanted: false, attestation: attested.attestation }, 'CONFIRMATION_REQUIRED'],
    ['unconfirmed', { ...attested, confirm: false }, 'CONFIRMATION_REQUIRED'],
    ['without attestation', { confirm: true, noticeWanted: false }, 'ATTESTATION_REQUIRED'],
    [
      'with an attestation that is not accepted',
      { ...attested, attestation: { accepted: false } },
      'ATTESTATION_REQUIRED',
    ],
    ['with no version', { ...attested, attestation: { accepted: true } }, 'ATTESTATION_REQUIRED'],
    ['of an older text', { ...attested, attestation: { accepted: true, textVersion: 'x' } }, 'ATTESTATION_REQUIRED'],
  ])('is refused %s', (_, input, code) => {
    expect(refusalOf(() => remove(active, input)).code).toBe(code);
  });

  it.each([active, suspended])('keeps the record, how it ended, and tells nobody ($status)', (current) => {
    const change = remove(current, { ...attested, attestation: { ...attested.attestation, reason: 'Ana Meyer left' } });
    expect(change?.partnership).toMatchObject({
      id: active.id,
      status: 'REMOVED',
      removal: { at: now.toISOString(), by: 'agent-1', attestation: { reason: 'Ana Meyer left' }, noticeSent: false },
      version: 4,
    });
    expect(change?.entry.tasks).toEqual([]);
    expect(JSON.stringify(change?.entry)).not.toContain('Meyer');
    expect(change?.marking).toMatchObject({ cause: 'REMOVED', at: now.toISOString() });
  });

  it('tells the reseller in its own language when the provider wants it', () => {
    const change = remove(active, { ...attested, noticeWanted: true });
    expect(change?.partnership.removal?.noticeSent).toBe(true);
    expect(change?.entry.tasks).toMatchObject([
      { kind: 'mail', to: reseller.primaryContact.email, language: 'es', content: { template: 'partnership-ended' } },
    ]);
  });

  it('changes nothing the second time, whatever is said', () => {
    expect(remove(removed, { noticeWanted: true })).toBeUndefined();
  });

  it('asks for the same declaration in every language', () => {
    expect(new Set(languages.map((language) => removalAttestation[language])).size).toBe(languages.length);
    for (const language of languages) expect(removalAttestation[language]).toContain('Twotier');
  });

  const invitation = {
    kind: 'r',
    status: 'PENDING',
    expiresAt: later(minuteMs).toISOString(),
    lastSentAt: now.toISOString(),
    recipientEmail: 'kim@elsewhere.example',
  } as PartnershipRequest;

  it.each([
    ['names its MPN ID', { resellerHint: { mpnId: '200003' } }, true],
    ['names its directory', { resellerHint: { tenantId: reseller.tenantId } }, true],
    ['goes to its domain', { recipientEmail: 'kim@ana.example' }, true],
    ['names another MPN ID', { resellerHint: { mpnId: '2' } }, false],
    ['goes elsewhere', {}, false],
  ])('an invitation that %s is to this reseller: %s', (_, fields, expected) => {
    expect(isInvitationTo(reseller, { ...invitation, ...fields })).toBe(expected);
  });

  it('withdraws what was sent before, silently, and nothing that was sent since or has ended', () => {
    const at = now.toISOString();
    expect(withdrawInvitation(invitation, at, { now })).toMatchObject({
      request: { status: 'REVOKED' },
      entry: { tasks: [] },
    });
    const since = { ...invitation, lastSentAt: later(1).toISOString() };
    expect(withdrawInvitation(since, at, { now })).toBeUndefined();
    expect(withdrawInvitation(invitation, at, { now: later(minuteMs) })).toBeUndefined();
    expect(withdrawInvitation({ ...invitation, status: 'DECLINED' }, at, { now })).toBeUndefined();
  });
});

describe('the watch', () => {
  const review = (current: Partnership, partner: Partner) =>
    reviewEligibility(current, { provider, reseller: partner, subscriptions: '12' }, { markingId: '01MARKING', now });

  it('writes down a reseller that may transact no more, tells the provider how many subscriptions it is about, and has them flagged', () => {
    const change = review(active, inactive);
    expect(change?.partnership).toMatchObject({ status: 'ACTIVE', resellerEligibility: 'INACTIVE' });
    expect(change?.entry.tasks).toMatchObject([
      {
        to: provider.primaryContact.email,
        content: { template: 'reseller-at-risk', eligibility: 'INACTIVE', subscriptions: '12' },
      },
    ]);
    expect(change?.marking?.cause).toBe('ELIGIBILITY');
  });

  it('tells of another reason without flagging anew, and of the end of it', () => {
    const atRisk: Partnership = { ...active, resellerEligibility: 'INACTIVE' };
    const other = review(atRisk, { ...reseller, vettingStatus: 'REJECTED' });
    expect(other?.partnership.resellerEligibility).toBe('REJECTED');
    expect(other?.marking).toBeUndefined();
    const again = review(atRisk, reseller);
    expect(again?.entry.tasks).toMatchObject([{ content: { template: 'reseller-eligible-again' } }]);
    expect(again?.marking).toBeDefined();
  });

  it('has nothing to say where nothing changed, or where the pair has parted', () => {
    expect(review(active, reseller)).toBeUndefined();
    expect(review({ ...active, resellerEligibility: 'INACTIVE' }, inactive)).toBeUndefined();
    expect(review(removed, inactive)).toBeUndefined();
  });

  it('looks again when a change has settled, and then once a week', () => {
    const updatedAt = now.toISOString();
    expect(nextWatch({ updatedAt }, later(minuteMs))).toBe(later(10 * minuteMs).toISOString());
    expect(nextWatch({ updatedAt }, later(10 * minuteMs))).toBe('2026-11-28T08:10:00.000Z');
  });
});

describe('marking', () => {
  const subscription = {
    id: '01SUBSCRIPTION',
    status: 'ACTIVE',
    partnerId: reseller.mpnId,
    resellerId: reseller.id,
    supportContact: { supportPartnerId: provider.id },
    version: 1,
  } as Subscription;
  const mark = (current: Partial<Subscription>, isStale: boolean) =>
    markSubscription({ ...subscription, ...current }, { resellerId: reseller.id, isStale }, now);
  const supported = {
    partnerId: undefined,
    resellerId: undefined,
    supportContact: { ...subscription.supportContact, supportPartnerId: reseller.id },
  };

  it.each<[string, Partial<Subscription>, StaleRole[] | undefined]>([
    ['the partner of record', {}, ['PARTNER_OF_RECORD']],
    ['the support contact', supported, ['SUPPORT_CONTACT']],
    ['both at once', { ...supported, resellerId: reseller.id }, ['PARTNER_OF_RECORD', 'SUPPORT_CONTACT']],
    [
      'beside another stale partner',
      { ...supported, stalePartners: ['PARTNER_OF_RECORD'] },
      ['PARTNER_OF_RECORD', 'SUPPORT_CONTACT'],
    ],
    ['nothing of another partner', { resellerId: '01OTHER' }, undefined],
    ['nothing that is flagged already', { stalePartners: ['PARTNER_OF_RECORD'] }, undefined],
    ['nothing that was cancelled', { status: 'CANCELLED' }, undefined],
  ])('flags %s', (_, fields, expected) => {
    expect(mark(fields, true)?.stalePartners).toEqual(expected);
  });

  it('frees what it flagged, and nothing that another partner is flagged for', () => {
    expect(mark({ stalePartners: ['PARTNER_OF_RECORD'] }, false)).toMatchObject({
      stalePartners: undefined,
      version: 2,
    });
    const both: Partial<Subscription> = { stalePartners: ['PARTNER_OF_RECORD', 'SUPPORT_CONTACT'] };
    expect(mark(both, false)?.stalePartners).toEqual(['SUPPORT_CONTACT']);
    expect(mark({ stalePartners: ['SUPPORT_CONTACT'] }, false)).toBeUndefined();
  });

  const begun = (cause: Marking['cause']) => newMarking({ id: '01M', partnership: active, cause, now });

  it('goes through who is on record, the support contacts, and after a removal the invitations', () => {
    expect(stagesOf(begun('REMOVED'))).toEqual(['PARTNER_OF_RECORD', 'SUPPORT_CONTACT', 'INVITATIONS']);
    expect(stagesOf(begun('STARTED'))).toHaveLength(2);
  });

  it('ends after a pass that began when the change had settled, however it is interrupted on the way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ pages: fc.nat(3), waits: fc.integer({ min: 0, max: 20 }), stops: fc.boolean() }), {
          minLength: 1,
          maxLength: 30,
        }),
        (script) => {
          let marking = begun('REMOVED');
          let clock = now.getTime();
          const passes: string[] = [];
          for (let step = 0; marking.finishedAt === undefined; step += 1) {
            expect(step).toBeLessThan(200);
            const { pages, waits, stops } = script[step % script.length] ?? { pages: 0, waits: 20, stops: false };
            clock += (step < script.length ? waits : 11) * minuteMs;
            const at = new Date(clock);
            if (marking.wakeAt === undefined || Date.parse(marking.wakeAt) > clock) continue;
            if (stops) marking = leftForNextRun(marking, at);
            const isStart = marking.stage === 0 && marking.start === undefined;
            marking = takenUp(marking, at);
            if (isStart) passes.push(marking.passAt);
            for (let page = 0; page < pages; page += 1)
              marking = pageFurther(marking, { next: { page }, marked: 1 }, at);
            marking = pageFurther(marking, { next: undefined, marked: 0 }, at);
          }
          const settled = now.getTime() + 10 * minuteMs;
          expect(Date.parse(passes.at(-1) ?? '')).toBeGreaterThanOrEqual(settled);
          expect(passes.filter((at) => Date.parse(at) >= settled)).toHaveLength(1);
          expect(marking.wakeAt).toBeUndefined();
        },
      ),
    );
  });
});
