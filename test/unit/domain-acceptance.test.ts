import { describe, expect, it } from 'vitest';
import { resellerConsentTextVersion } from '../../shared/domain/consent.ts';
import { linkState, requireOpen } from '../../shared/domain/invitation.ts';
import { resendRequest } from '../../shared/domain/invitation-decisions.ts';
import { eligibilityOf, type Partner } from '../../shared/domain/partner.ts';
import { type AnswerFacts, acceptRequest, declineRequest, type Partnership } from '../../shared/domain/partnership.ts';
import {
  createRequest,
  type InvitationInput,
  type PartnershipRequest,
} from '../../shared/domain/partnership-request.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import { sampleProvider } from '../support/samples.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse('2026-11-21T08:00:00.000Z');
const at = (milliseconds: number) => new Date(start + milliseconds);
const iso = (milliseconds: number) => at(milliseconds).toISOString();

const provider: Partner = sampleProvider;

const reseller: Partner = {
  ...provider,
  id: '01RESELLER0000000000000000',
  kind: 'RESELLER',
  legalName: 'Ana Cloud SL',
  tenantId: '22222222-2222-4222-8222-222222222222',
  country: 'ES',
  domains: ['reseller.example'],
  mpnId: '200002',
  mpnType: 'LOCATION',
  partnerAgreements: [{ region: 'EUROPE', signedAt: iso(-day), signedBy: 'ana' }],
};

const agent: Caller = {
  userId: 'agent-1',
  tenantId: provider.id,
  tenantKind: 'provider',
  roles: ['AdminAgent'],
  email: 'agent@nordwind.example',
  emailVerified: true,
};
const ana: Caller = {
  userId: 'ana',
  tenantId: reseller.id,
  tenantKind: 'reseller',
  roles: ['GlobalAdmin'],
  email: 'ana@reseller.example',
  emailVerified: true,
};
const colleague: Caller = { ...ana, userId: 'bea', email: 'bea@reseller.example' };
const stranger: Caller = { ...ana, userId: 'eve', tenantId: '01OTHERRESELLER00000000000' };

function invited(fields: Partial<InvitationInput> = {}): PartnershipRequest {
  return createRequest(
    {
      recipientEmail: 'ana@reseller.example',
      subject: 'Join us',
      bodyText: '{{link}}',
      language: 'es',
      expiresInDays: 14,
      acceptableBy: 'RECIPIENT',
      mode: 'SEND',
      ...fields,
    },
    { provider, suppressed: false, previous: undefined, superseded: undefined, activePartnershipId: undefined },
    { id: '01REQUEST00000000000000000', now: at(0), caller: agent },
  ).request;
}

const open = invited();
const anyAdministrator = invited({
  acceptableBy: 'TENANT_ADMINISTRATOR',
  resellerHint: { tenantId: reseller.tenantId },
});

const factsOf = (fields: Partial<AnswerFacts> = {}): AnswerFacts => ({
  request: open,
  tokenVersion: 1,
  provider,
  reseller,
  partnership: undefined,
  ...fields,
});

interface Attempt {
  caller?: Caller;
  consent?: { consent: boolean; consentTextVersion?: string };
  now?: number;
}

function accept(
  fields: Partial<AnswerFacts> = {},
  { caller = ana, consent = { consent: true }, now = hour }: Attempt = {},
) {
  return acceptRequest(factsOf(fields), consent, { id: '01PARTNERSHIP0000000000000', now: at(now), caller });
}

function decline(fields: Partial<AnswerFacts> = {}, { caller = ana, now = hour }: Attempt = {}, reason?: string) {
  return declineRequest(factsOf(fields), reason, { now: at(now), caller });
}

function refusalOf(attempt: () => unknown): { code: string } & Refusal['facts'] {
  try {
    attempt();
  } catch (failure) {
    if (failure instanceof Refusal) return { code: failure.code, ...failure.facts };
    throw failure;
  }
  return expect.fail('nothing was refused');
}

const ended = (code: string, currentState: string) => ({ code, currentState, allowedActions: [] });

describe('accepting', () => {
  it('closes the invitation and starts an active partnership with what both sides list', () => {
    const acceptance = accept();
    expect(acceptance?.request).toMatchObject({
      status: 'ACCEPTED',
      acceptedBy: 'ana',
      acceptedResellerId: reseller.id,
      consentTextVersion: resellerConsentTextVersion,
      closedAt: iso(hour),
      version: 2,
      tokenVersion: 1,
    });
    expect(acceptance?.partnership).toEqual({
      id: '01PARTNERSHIP0000000000000',
      providerId: provider.id,
      resellerId: reseller.id,
      status: 'ACTIVE',
      requestId: open.id,
      providerName: 'Nordwind Distribution GmbH',
      resellerName: 'Ana Cloud SL',
      resellerMpnId: '200002',
      resellerLocation: 'ES',
      resellerMayManage: true,
      activatedAt: iso(hour),
      version: 1,
      createdAt: iso(hour),
      updatedAt: iso(hour),
      createdBy: 'ana',
    });
  });

  it('mails both sides once and writes one audit record of the provider that names the partnership', () => {
    expect(accept()?.entry).toMatchObject({
      operationType: 'accept_partnership_request',
      tenantId: provider.id,
      resellerId: reseller.id,
      resource: { type: 'partnership_request', id: open.id },
      alsoTouched: [{ type: 'partnership', id: '01PARTNERSHIP0000000000000' }],
      tasks: [
        { to: 'agent@nordwind.example', content: { template: 'invitation-accepted', resellerMpnId: '200002' } },
        { to: 'ana@reseller.example', content: { template: 'partnership-started' } },
      ],
    });
  });

  describe('needs consent', () => {
    it('given by this very call', () => {
      expect(refusalOf(() => accept({}, { consent: { consent: false } }))).toMatchObject({
        code: 'CONSENT_REQUIRED',
        nextStep: expect.any(String),
      });
    });

    it('to the text that is in force, when the caller says which one it read', () => {
      const consent = { consent: true, consentTextVersion: 'reseller-2019-01' };
      expect(refusalOf(() => accept({}, { consent }))).toMatchObject({
        code: 'CONSENT_REQUIRED',
        reason: 'CONSENT_TEXT_CHANGED',
        nextStep: expect.stringContaining(resellerConsentTextVersion),
      });
      expect(accept({}, { consent: { consent: true, consentTextVersion: resellerConsentTextVersion } })).toBeDefined();
    });

    it('and is not replaced by naming the version', () => {
      const consent = { consent: false, consentTextVersion: resellerConsentTextVersion };
      expect(refusalOf(() => accept({}, { consent }))).toMatchObject({ code: 'CONSENT_REQUIRED' });
    });
  });

  describe('is for the recipient', () => {
    it.each([
      ['another address', { ...ana, email: 'bea@reseller.example' }],
      ['the same address, unverified', { ...ana, emailVerified: false }],
      ['no address', { ...ana, email: '' }],
      ['a plus tag of the address', { ...ana, email: 'ana+x@reseller.example' }],
    ])('and not for %s', (_, caller) => {
      for (const answer of [accept, decline]) {
        expect(refusalOf(() => answer({}, { caller }))).toMatchObject({
          code: 'RECIPIENT_MISMATCH',
          nextStep: expect.any(String),
        });
      }
    });

    it('or any administrator of the tenant that the provider named', () => {
      for (const caller of [colleague, { ...colleague, emailVerified: false }]) {
        expect(accept({ request: anyAdministrator }, { caller })?.request.acceptedBy).toBe('bea');
        expect(decline({ request: anyAdministrator }, { caller })?.request.declinedBy).toBe('bea');
      }
    });

    it('and not the administrator of another tenant, even with the address that was invited', () => {
      const other = { ...reseller, tenantId: '33333333-3333-4333-8333-333333333333' };
      for (const answer of [accept, decline]) {
        expect(refusalOf(() => answer({ request: anyAdministrator, reseller: other }))).toMatchObject({
          code: 'RECIPIENT_MISMATCH',
        });
        expect(refusalOf(() => answer({ request: anyAdministrator, reseller: undefined }))).toMatchObject({
          code: 'RECIPIENT_MISMATCH',
        });
      }
    });
  });

  it.each([
    ['tenant', { id: provider.id }],
    ['directory', { tenantId: provider.tenantId }],
  ])('is refused to a company that is its own provider, by %s', (_, same) => {
    expect(refusalOf(() => accept({ reseller: { ...reseller, ...same } }))).toMatchObject({ code: 'SELF_PARTNERSHIP' });
  });

  describe('needs an eligible reseller', () => {
    const notEligible = (reason: string) => ({ code: 'RESELLER_NOT_ELIGIBLE', reason, nextStep: expect.any(String) });
    it.each<[string, Partial<Partner> | undefined, object]>([
      ['enrolled', undefined, notEligible('NOT_ENROLLED')],
      ['a reseller', { kind: 'PROVIDER' }, notEligible('NOT_ENROLLED')],
      ['vetted', { vettingStatus: 'PENDING' }, notEligible('PENDING_VETTING')],
      ['active in the programme', { programStatus: 'PENDING' }, notEligible('PENDING_VETTING')],
      ['signed', { partnerAgreements: [] }, notEligible('AUTHORIZED_UNSIGNED')],
      [
        'signed for this region',
        { partnerAgreements: [{ region: 'US', signedAt: iso(0), signedBy: 'ana' }] },
        notEligible('AUTHORIZED_UNSIGNED'),
      ],
      ['not rejected', { vettingStatus: 'REJECTED' }, notEligible('REJECTED')],
      ['not inactive', { programStatus: 'INACTIVE' }, notEligible('INACTIVE')],
      [
        'of the same region',
        { region: 'US', country: 'US' },
        { code: 'REGION_MISMATCH', reason: 'REGION_MISMATCH', nextStep: expect.any(String) },
      ],
    ])('that is %s', (_, change, refusal) => {
      const facts = factsOf({ reseller: change && { ...reseller, ...change } });
      expect(refusalOf(() => accept(facts))).toEqual(refusal);
    });

    it.each([
      ['rejected', { vettingStatus: 'REJECTED', programStatus: 'INACTIVE' }, 'REJECTED'],
      ['inactive', { programStatus: 'INACTIVE', vettingStatus: 'PENDING' }, 'INACTIVE'],
    ] as const)('and tells that it was %s before it tells what could be mended', (_, change, eligibility) => {
      expect(eligibilityOf({ ...reseller, ...change, region: 'US', partnerAgreements: [] }, 'EUROPE')).toBe(
        eligibility,
      );
    });
  });

  describe('twice', () => {
    const accepted = accept()?.request ?? expect.fail();

    it.each([
      ['the same person', ana],
      ['a colleague', colleague],
    ])('by %s of the same reseller changes nothing and is no error', (_, caller) => {
      expect(accept({ request: accepted }, { caller })).toBeUndefined();
    });

    it('stays no error after the expiry, with an older link, and without repeating the consent', () => {
      expect(accept({ request: accepted }, { now: 400 * day, consent: { consent: false } })).toBeUndefined();
      expect(accept({ request: { ...accepted, tokenVersion: 3 } })).toBeUndefined();
    });

    it('by another reseller is refused', () => {
      expect(refusalOf(() => accept({ request: accepted }, { caller: stranger }))).toEqual(
        ended('INVITATION_ALREADY_ACCEPTED', 'ACCEPTED'),
      );
    });
  });

  describe('when the pair works together already', () => {
    const existing: Partnership = {
      ...(accept()?.partnership ?? expect.fail()),
      id: '01EXISTING0000000000000000',
      requestId: '01EARLIER00000000000000000',
      resellerMayManage: false,
    };

    it.each(['ACTIVE', 'SUSPENDED'] as const)('keeps the %s partnership as it is', (status) => {
      const partnership = { ...existing, status };
      const before = structuredClone(partnership);
      const acceptance = accept({ partnership });
      expect(acceptance?.request.status).toBe('ACCEPTED');
      expect(acceptance?.partnership).toBeUndefined();
      expect(partnership).toEqual(before);
    });

    const removedAt = (at: string): Partnership => ({
      ...existing,
      status: 'REMOVED',
      removal: { at, by: 'agent-1', attestation: { accepted: true, textVersion: 'v' }, noticeSent: false },
    });

    it('starts a new partnership when the former one was removed, which frees what was flagged', () => {
      const acceptance = accept({ partnership: removedAt(iso(-hour)) });
      expect(acceptance?.partnership).toMatchObject({
        status: 'ACTIVE',
        requestId: open.id,
        version: existing.version + 1,
      });
      expect(acceptance?.partnership?.removal).toBeUndefined();
      expect(acceptance?.marking).toMatchObject({ cause: 'STARTED' });
      expect(accept()?.marking).toBeUndefined();
    });

    it('takes an invitation of before the removal for withdrawn, whether or not a job has withdrawn it', () => {
      expect(refusalOf(() => accept({ partnership: removedAt(iso(0)) }))).toMatchObject({
        code: 'INVITATION_REVOKED',
        currentState: 'REVOKED',
      });
    });
  });
});

describe('declining', () => {
  it('closes the invitation with its reason and tells the one who invited', () => {
    const decision = decline({}, {}, 'Not now');
    expect(decision?.request).toMatchObject({
      status: 'DECLINED',
      declineReason: 'Not now',
      declinedBy: 'ana',
      closedAt: iso(hour),
    });
    expect(decision?.entry.tasks).toMatchObject([
      { to: 'agent@nordwind.example', content: { template: 'invitation-declined', reason: 'Not now' } },
    ]);
  });

  it('needs no reason, no consent and no eligibility', () => {
    const decision = decline({ reseller: { ...reseller, vettingStatus: 'REJECTED', region: 'US' } });
    expect(decision?.request.status).toBe('DECLINED');
    expect(decision?.request.declineReason).toBeUndefined();
  });

  it('twice by the same person changes nothing and is no error', () => {
    const declined = decline()?.request ?? expect.fail();
    expect(decline({ request: declined })).toBeUndefined();
  });
});

describe('a link whose invitation is over', () => {
  const lapse = 14 * day;
  const closed = (status: PartnershipRequest['status']): PartnershipRequest => ({ ...open, status });

  it.each([
    ['ACCEPTED', closed('ACCEPTED'), hour, ended('INVITATION_ALREADY_ACCEPTED', 'ACCEPTED')],
    ['DECLINED', closed('DECLINED'), hour, ended('INVITATION_DECLINED', 'DECLINED')],
    ['REVOKED', closed('REVOKED'), hour, ended('INVITATION_REVOKED', 'REVOKED')],
    ['EXPIRED', closed('EXPIRED'), hour, ended('INVITATION_EXPIRED', 'EXPIRED')],
    ['lapsed', open, lapse, ended('INVITATION_EXPIRED', 'EXPIRED')],
    ['SUPERSEDED', { ...open, tokenVersion: 2 }, hour, ended('INVITATION_SUPERSEDED', 'SUPERSEDED')],
  ] as const)('answers what happened when it is %s, to accepting and declining alike', (_, request, now, refusal) => {
    for (const answer of [accept, decline]) {
      const given = refusalOf(() => answer({ request }, { now }));
      expect(given).toMatchObject(refusal);
    }
  });

  it('can be accepted up to the last millisecond and not at the expiry', () => {
    expect(accept({}, { now: lapse - 1 })?.request.status).toBe('ACCEPTED');
    expect(refusalOf(() => accept({}, { now: lapse }))).toMatchObject({ code: 'INVITATION_EXPIRED' });
  });

  it('tells the holder of an older link of the newer one, and accepts the newer one', () => {
    const resent = resendRequest(open, { provider, suppressed: false }, { now: at(day) }).request;
    expect(refusalOf(() => accept({ request: resent, tokenVersion: 1 }, { now: 2 * day }))).toMatchObject({
      code: 'INVITATION_SUPERSEDED',
      nextStep: expect.any(String),
    });
    expect(accept({ request: resent, tokenVersion: 2 }, { now: 2 * day })?.request.status).toBe('ACCEPTED');
  });

  it.each([
    ['PENDING', 'PENDING', hour, 'SUPERSEDED'],
    ['lapsed', 'PENDING', lapse, 'SUPERSEDED'],
    ['ACCEPTED', 'ACCEPTED', hour, 'ACCEPTED'],
    ['DECLINED', 'DECLINED', hour, 'DECLINED'],
    ['REVOKED', 'REVOKED', hour, 'REVOKED'],
    ['EXPIRED', 'EXPIRED', hour, 'SUPERSEDED'],
  ] as const)('of an older version, on an invitation that is %s, tells what matters', (_, status, now, state) => {
    expect(linkState({ ...closed(status), tokenVersion: 2 }, 1, at(now))).toBe(state);
  });

  it('asks for the next step only where there is one, and never refuses an open one', () => {
    expect(() => requireOpen('PENDING')).not.toThrow();
    expect(refusalOf(() => requireOpen('EXPIRED')).nextStep).toContain('Ask the provider');
    expect(refusalOf(() => requireOpen('REVOKED'))).toEqual(ended('INVITATION_REVOKED', 'REVOKED'));
  });
});

describe('a refused answer', () => {
  it('leaves the invitation, the partners and the partnership as they were', () => {
    const facts = factsOf({ reseller: { ...reseller, partnerAgreements: [] } });
    const before = structuredClone(facts);
    refusalOf(() => accept(facts));
    refusalOf(() => accept(facts, { caller: colleague }));
    expect(facts).toEqual(before);
  });
});
