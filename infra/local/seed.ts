import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { loadTemplates, loadWithPrerequisites, savedOffer, savedTemplates } from '../../shared/data/catalogue.ts';
import { commit } from '../../shared/data/commit.ts';
import { newPartner } from '../../shared/data/partners.ts';
import { beginSweeps } from '../../shared/data/sweeps.ts';
import { newUser } from '../../shared/data/users.ts';
import { putAgreementTemplate } from '../../shared/domain/agreement-template.ts';
import type { AgreementTemplate } from '../../shared/domain/customer-data/customer.ts';
import { type OfferInput, putOffer } from '../../shared/domain/ordering/offer-catalogue.ts';
import type { NewUser, Partner } from '../../shared/domain/partner.ts';
import { regionOf } from '../../shared/domain/regions.ts';
import { type Role, roles, type TenantKind } from '../../shared/domain/tenants.ts';
import { wantedUser } from '../../shared/domain/user.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import type { SeededUser } from './seeding.ts';
import type { StackAddresses } from './stack.ts';

/** One password for everybody: it is printed on the start screen and works on this machine only. */
export const localPassword = 'Local-Password-1';

type Place = Pick<StackAddresses, 'dynamodb' | 'cognito' | 'userPoolId' | 'tableName'>;

/** Two versions of the customer agreement; the second is the newest and enforced. */
export const sampleAgreements: AgreementTemplate[] = [
  {
    templateId: '2f7b0d0e-6c0a-4f0e-9d4b-0c9a3f1d7e01',
    type: 'MicrosoftCustomerAgreement',
    versionRank: 1,
    agreementLink: 'https://vendor.example/customer-agreement/1',
    effectiveFrom: '2024-01-01T00:00:00.000Z',
    enforcedFrom: '2024-01-01T00:00:00.000Z',
  },
  {
    templateId: '2f7b0d0e-6c0a-4f0e-9d4b-0c9a3f1d7e02',
    type: 'MicrosoftCustomerAgreement',
    versionRank: 2,
    agreementLink: 'https://vendor.example/customer-agreement/2',
    effectiveFrom: '2025-01-01T00:00:00.000Z',
    enforcedFrom: '2025-04-01T00:00:00.000Z',
  },
];

const locales: Record<string, string> = { DE: 'de-DE', FR: 'fr-FR', US: 'en-US' };

/** Six offers for each of three countries: a plain licence, a capped one, an add-on to both, a trial, by usage, attested. */
export const sampleOffers: (OfferInput & { offerId: string })[] = Object.entries(locales).flatMap(
  ([country, locale]) => {
    const suite: OfferInput & { offerId: string } = {
      offerId: `SUITE:0001:${country}`,
      name: 'Office Suite',
      description: 'Mail, documents and meetings for everybody in the company.',
      category: 'Productivity',
      country,
      locale,
      minimumQuantity: 1,
      maximumQuantity: 10_000,
      billingType: 'LICENSE',
      supportedBillingCycles: ['MONTHLY', 'ANNUAL'],
      termDurations: ['P1M', 'P1Y'],
      isAddOn: false,
      prerequisiteOffers: [],
      isTrial: false,
      isAutoRenewable: true,
      isAvailableForPurchase: true,
      limitUnitOfMeasure: 'NONE',
      limit: 0,
      enforceAttestation: false,
      salesGroupId: 'online-services',
      unitType: 'Licenses',
      resellerQualifications: [],
      reselleeQualifications: [],
      availableFrom: '2024-01-01T00:00:00.000Z',
    };
    return [
      suite,
      {
        ...suite,
        offerId: `BUSINESS:0001:${country}`,
        name: 'Business Suite',
        description: 'The Office Suite for companies of up to 300 people.',
        maximumQuantity: 300,
        limitUnitOfMeasure: 'CONCURRENT',
        limit: 2,
        maxSeatCountPerCustomer: 300,
      },
      {
        ...suite,
        offerId: `CALLING:0001:${country}`,
        name: 'Calling',
        description: 'Phone calls, on top of the Office Suite or the Business Suite.',
        isAddOn: true,
        prerequisiteOffers: [suite.offerId, `BUSINESS:0001:${country}`],
      },
      {
        ...suite,
        offerId: `TRIAL:0001:${country}`,
        name: 'Office Suite Trial',
        description: 'The Office Suite for 25 people and 30 days, once for each customer.',
        maximumQuantity: 25,
        supportedBillingCycles: ['NONE'],
        termDurations: ['P1M'],
        isTrial: true,
        limitUnitOfMeasure: 'LIFETIME',
        limit: 1,
      },
      {
        ...suite,
        offerId: `CLOUD:0001:${country}`,
        name: 'Cloud Plan',
        description: 'Servers, storage and databases, paid by what is used.',
        category: 'Infrastructure',
        maximumQuantity: 1,
        billingType: 'USAGE',
        supportedBillingCycles: ['MONTHLY'],
        termDurations: [],
        salesGroupId: 'cloud',
        unitType: 'Usage-based',
      },
      {
        ...suite,
        offerId: `SCHOOL:0001:${country}`,
        name: 'School Suite',
        description: 'The Office Suite for schools and universities.',
        category: 'Education',
        supportedBillingCycles: ['ANNUAL'],
        termDurations: ['P1Y'],
        enforceAttestation: true,
        attestationText: 'The customer is a school or a university.',
      },
    ];
  },
);

/**
 * Two providers, three resellers (eligible, unsigned, of another region), an operator, one user for each role; offers and
 * versions of the customer agreement.
 */
export async function seed(stack: Place): Promise<SeededUser[]> {
  const add = seeder(stack);
  await beginSweeps(new Date());
  const users: SeededUser[] = [];

  const platform: Tenant = { id: newId(new Date()), kind: 'platform', name: 'Twotier' };
  users.push(await add.user('operator@twotier.example', platform, ['GlobalAdmin']));
  await add.catalogue(platform, sampleOffers, sampleAgreements);

  const nordwind = await add.partner('PROVIDER', 'Nordwind Distribution GmbH', 'nordwind.example', 'DE', {
    signed: true,
  });
  const cascadia = await add.partner('PROVIDER', 'Cascadia Cloud Inc.', 'cascadia.example', 'US', { signed: true });
  const cafe = await add.partner('RESELLER', 'Café Digital SARL', 'cafe-digital.example', 'FR', { signed: true });
  const nube = await add.partner('RESELLER', 'Nube Sur S.L.', 'nube-sur.example', 'ES', { signed: false });
  const prairie = await add.partner('RESELLER', 'Prairie Systems LLC', 'prairie.example', 'US', { signed: true });

  for (const role of roles) users.push(await add.user(`${role.toLowerCase()}@nordwind.example`, nordwind, [role]));
  users.push(await add.user('globaladmin@cascadia.example', cascadia, ['GlobalAdmin']));
  for (const role of roles) users.push(await add.user(`${role.toLowerCase()}@cafe-digital.example`, cafe, [role]));
  users.push(await add.user('globaladmin@nube-sur.example', nube, ['GlobalAdmin']));
  users.push(await add.user('globaladmin@prairie.example', prairie, ['GlobalAdmin']));
  return users;
}

/** Three commands to paste: sign in, invite a reseller by mail, let an invitation lapse. */
export function commandsToTry(stack: Pick<StackAddresses, 'api'>): string[] {
  const invitation = JSON.stringify({
    recipientEmail: 'globaladmin@cafe-digital.example',
    subject: 'Work with us',
    bodyText: 'Please accept: {{link}}',
  });
  const headers = '-H "authorization: Bearer $TOKEN" -H "content-type: application/json" -H "idempotency-key: first"';
  return [
    'export TOKEN=$(npm run --silent token -- adminagent@nordwind.example)',
    `curl -s ${headers} ${stack.api}/v1/partnership-requests -d '${invitation}'`,
    'npm run clock -- +15d && npm run job -- follow-up-requests',
  ];
}

interface Tenant {
  id: string;
  kind: TenantKind;
  name: string;
}

/** Adds tenants and people to a running stack, through the product's own data layer. */
export function seeder(stack: Place) {
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    DYNAMODB_ENDPOINT: stack.dynamodb,
    TABLE_NAME: stack.tableName,
  });
  const cognito = new CognitoIdentityProviderClient({ endpoint: stack.cognito, region: 'us-east-1' });
  const origin = () => ({
    actor: { type: 'SYSTEM' as const, id: 'seed' },
    at: new Date(),
    correlationId: 'seed',
    requestId: 'seed',
  });

  return {
    /** Offers, each after those that it needs, and agreement versions; in the platform's name. */
    async catalogue(
      platform: Tenant,
      offers: (OfferInput & { offerId: string })[],
      templates: AgreementTemplate[],
    ): Promise<void> {
      const caller = { userId: 'seed', tenantId: platform.id };
      for (const { offerId, ...input } of offers) {
        const { current, known } = await loadWithPrerequisites(offerId, input.prerequisiteOffers);
        const change = putOffer(current, input, { offerId, known, now: new Date(), caller });
        if (change !== undefined) await commit(savedOffer(change.offer, change.heldStill), change.entry, origin());
      }
      for (const { templateId, ...input } of templates) {
        const loaded = await loadTemplates();
        const change = putAgreementTemplate(loaded.templates, templateId, input, { now: new Date(), caller });
        if (change !== undefined) {
          await commit([savedTemplates(change.templates, loaded.itemVersion)], change.entry, origin());
        }
      }
    },

    /** An enrolled, vetted partner; its tenant. */
    async partner(
      kind: Partner['kind'],
      legalName: string,
      domain: string,
      country: string,
      options: { signed: boolean; fields?: Partial<Partner> },
    ): Promise<Tenant> {
      const now = new Date();
      const id = newId(now);
      const region = regionOf(country);
      if (region === undefined) throw new Error(`No sales region has the country ${country}`);
      const at = now.toISOString();
      const partner: Partner = {
        id,
        kind,
        legalName,
        tenantId: crypto.randomUUID(),
        country,
        region,
        domains: [domain],
        mpnId: String(100_000_000 + Math.floor(Math.random() * 900_000_000)),
        mpnType: 'LOCATION',
        programStatus: 'ACTIVE',
        vettingStatus: 'AUTHORIZED',
        partnerAgreements: options.signed ? [{ region, signedAt: at, signedBy: 'seed' }] : [],
        supportProfile: { email: `support@${domain}` },
        primaryContact: { firstName: 'Kim', lastName: 'Weber', email: `contact@${domain}` },
        language: 'en',
        version: 1,
        createdAt: at,
        updatedAt: at,
        createdBy: 'seed',
        ...options.fields,
      };
      await commit(
        newPartner(partner),
        { operationType: 'create_partner', tenantId: id, resource: { type: 'partner', id }, newValue: { legalName } },
        origin(),
      );
      return { id, kind: kind === 'PROVIDER' ? 'provider' : 'reseller', name: legalName };
    },

    /** A user who can sign in at once, with the local password. */
    async user(email: string, tenant: Tenant, held: Role[]): Promise<SeededUser> {
      const now = new Date();
      const account: NewUser = {
        userId: newId(now),
        email,
        firstName: 'Sam',
        lastName: held[0] ?? 'User',
        tenantId: tenant.id,
        tenantKind: tenant.kind,
        tenantName: tenant.name,
        roles: held,
      };
      const made = { accountMadeAt: now.toISOString(), passwordWanted: false, recentPasswords: [] };
      const user = { ...wantedUser(account, 'en', { now, createdBy: 'seed' }), ...made };
      await commit(
        newUser(user),
        {
          operationType: 'create_user',
          tenantId: tenant.id,
          resource: { type: 'user', id: user.userId },
          newValue: { roles: held },
        },
        origin(),
      );
      const pool = { UserPoolId: stack.userPoolId, Username: email };
      await cognito.send(
        new AdminCreateUserCommand({
          ...pool,
          MessageAction: 'SUPPRESS',
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
            { Name: 'custom:tenantId', Value: tenant.id },
            { Name: 'custom:tenantKind', Value: tenant.kind },
          ],
        }),
      );
      await cognito.send(new AdminSetUserPasswordCommand({ ...pool, Password: localPassword, Permanent: true }));
      for (const GroupName of held) await cognito.send(new AdminAddUserToGroupCommand({ ...pool, GroupName }));
      return { email, password: localPassword, tenantKind: tenant.kind, tenantId: tenant.id, roles: held };
    },
  };
}
