import type { Partner } from '../../shared/domain/partner.ts';

/** An active, authorised provider in Germany, for tests of the rules; each test changes what it is about. */
export const sampleProvider: Partner = {
  id: '01PROVIDER0000000000000000',
  kind: 'PROVIDER',
  legalName: 'Nordwind Distribution GmbH',
  tenantId: '11111111-1111-4111-8111-111111111111',
  country: 'DE',
  region: 'EUROPE',
  domains: ['nordwind.example'],
  mpnId: '100001',
  mpnType: 'GLOBAL',
  programStatus: 'ACTIVE',
  vettingStatus: 'AUTHORIZED',
  partnerAgreements: [],
  supportProfile: { email: 'partners@nordwind.example' },
  primaryContact: { firstName: 'Nora', lastName: 'Wind', email: 'nora@nordwind.example' },
  language: 'en',
  version: 1,
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  createdBy: 'platform',
};
