import { describe, expect, it } from 'vitest';
import {
  changePartner,
  type EnrolmentInput,
  enrolPartner,
  signPartnerAgreement,
} from '../../shared/domain/enrolment.ts';
import { eligibilityOf } from '../../shared/domain/partner.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';

const now = new Date('2026-11-21T08:00:00.000Z');
const input: EnrolmentInput = {
  kind: 'RESELLER',
  legalName: 'Ana Cloud SL',
  tenantId: '22222222-2222-4222-8222-222222222222',
  country: 'ES',
  domains: ['reseller.example'],
  mpnId: '200002',
  mpnType: 'LOCATION',
  primaryContact: { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@reseller.example' },
  language: 'es',
  administrator: { email: 'ana@reseller.example', firstName: 'Ana', lastName: 'Ruiz' },
};
const enrol = (fields: Partial<EnrolmentInput> = {}) =>
  enrolPartner(
    { ...input, ...fields },
    { id: '01RESELLER0000000000000000', userId: 'ana', now, createdBy: 'operator' },
  );

function pointersOf(attempt: () => unknown): string[] | undefined {
  try {
    attempt();
  } catch (failure) {
    if (failure instanceof Refusal) return failure.facts.errors?.map(({ pointer }) => pointer);
    throw failure;
  }
  return expect.fail('nothing was refused');
}

describe('enrolling', () => {
  it('starts a partner that may not yet transact, in the region of its country', () => {
    const { partner } = enrol();
    expect(partner).toMatchObject({
      region: 'EUROPE',
      programStatus: 'PENDING',
      vettingStatus: 'PENDING',
      partnerAgreements: [],
      version: 1,
      createdBy: 'operator',
    });
    expect(partner).not.toHaveProperty('administrator');
    expect(eligibilityOf(partner, 'EUROPE')).toBe('PENDING_VETTING');
  });

  it.each([
    ['PROVIDER', 'provider'],
    ['RESELLER', 'reseller'],
  ] as const)('makes the first global administrator of a %s, of that tenant and kind', (kind, tenantKind) => {
    const { administrator, entry } = enrol({ kind });
    expect(administrator).toMatchObject({
      userId: 'ana',
      tenantId: '01RESELLER0000000000000000',
      tenantKind,
      roles: ['GlobalAdmin'],
    });
    expect(entry.tasks).toMatchObject([
      { kind: 'user', user: { userId: 'ana', roles: ['GlobalAdmin'] }, language: 'es' },
    ]);
    expect(entry.alsoTouched).toEqual([{ type: 'user', id: 'ana' }]);
    expect(JSON.stringify(entry.newValue)).not.toContain('ana@');
  });

  it('refuses a country without a sales region, and free mail for the contact and the administrator', () => {
    expect(pointersOf(() => enrol({ country: 'KP' }))).toEqual(['/country']);
    const email = 'ana@gmail.com';
    expect(pointersOf(() => enrol({ primaryContact: { ...input.primaryContact, email } }))).toEqual([
      '/primaryContact/email',
    ]);
    expect(pointersOf(() => enrol({ administrator: { ...input.administrator, email } }))).toEqual([
      '/administrator/email',
    ]);
  });
});

describe('the way to eligibility', () => {
  const ana: Caller = {
    userId: 'ana',
    tenantId: '01RESELLER0000000000000000',
    tenantKind: 'reseller',
    roles: ['GlobalAdmin'],
    email: 'ana@reseller.example',
    emailVerified: true,
  };

  it('leads over vetting and signing, in either order', () => {
    const enrolled = enrol().partner;
    const vetted = changePartner(enrolled, { programStatus: 'ACTIVE', vettingStatus: 'AUTHORIZED' }, { now });
    expect(eligibilityOf(vetted?.partner, 'EUROPE')).toBe('AUTHORIZED_UNSIGNED');
    const signed = signPartnerAgreement(vetted?.partner ?? expect.fail(), { now, caller: ana });
    expect(signed.partner.partnerAgreements).toEqual([
      { region: 'EUROPE', signedAt: now.toISOString(), signedBy: 'ana' },
    ]);
    expect(eligibilityOf(signed.partner, 'EUROPE')).toBe('ELIGIBLE');
    expect(eligibilityOf(signed.partner, 'US')).toBe('REGION_MISMATCH');
  });

  it('is signed for once in a region', () => {
    const signed = signPartnerAgreement(enrol().partner, { now, caller: ana }).partner;
    expect(() => signPartnerAgreement(signed, { now, caller: ana })).toThrow(
      expect.objectContaining({ code: 'AGREEMENT_ALREADY_SIGNED' }),
    );
  });
});

describe('a change of a partner', () => {
  it('writes only what is given, with what it was before', () => {
    const current = enrol().partner;
    const change = changePartner(current, { vettingStatus: 'AUTHORIZED', invitationsPerDay: undefined }, { now });
    expect(change?.partner).toEqual({ ...current, vettingStatus: 'AUTHORIZED', version: 2 });
    expect(change?.entry).toMatchObject({
      operationType: 'update_partner',
      oldValue: { vettingStatus: 'PENDING' },
      newValue: { vettingStatus: 'AUTHORIZED' },
    });
  });

  it('that changes nothing is none', () => {
    const current = enrol().partner;
    expect(changePartner(current, {}, { now })).toBeUndefined();
    expect(changePartner(current, { programStatus: 'PENDING', vettingStatus: undefined }, { now })).toBeUndefined();
  });
});
