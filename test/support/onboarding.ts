import { randomBytes } from 'node:crypto';
import type * as z from 'zod/mini';
import {
  putAccountInfo,
  putSubscriptions,
  startOnboarding,
  submitOnboarding,
} from '../../functions/onboarding/contract.ts';
import { commit } from '../../shared/data/commit.ts';
import { newPartnership } from '../../shared/data/partnerships.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { call } from './api.ts';
import type { Company } from './tenants.ts';

type Typed = string | null;

/** Who signs the customer agreement in `accountInfo`. */
export const signer = { firstName: 'Zoë', lastName: "O'Brien-Şahin", email: 'zoe@fabrikam.example' };

/** Account info of a German company that has nothing wrong, but for the changes. */
export function accountInfo(
  changes: {
    company?: Record<string, Typed>;
    billing?: Record<string, Typed>;
    address?: Record<string, Typed>;
    contact?: Record<string, Typed>;
    agreement?: Record<string, Typed> | null;
  } = {},
) {
  return {
    company: { companyName: 'Fabrikam Bicycles GmbH', domain: 'fabrikam', ...changes.company },
    billing: {
      email: 'rechnung@fabrikam.example',
      ...changes.billing,
      defaultAddress: {
        addressLine1: 'Hauptstraße 1',
        city: 'München',
        postalCode: '80331',
        country: 'DE',
        ...changes.address,
      },
    },
    contact: { ...signer, ...changes.contact },
    agreement:
      changes.agreement === null ? null : { primaryContact: signer, dateAgreed: '2025-06-01', ...changes.agreement },
  };
}

/** A draft of a provider, started and with valid account info; its id. */
export async function draftWithAccountInfo(
  api: string,
  token: string,
  options: { resellerId?: string; changes?: Parameters<typeof accountInfo>[0] } = {},
): Promise<string> {
  const { resellerId, changes } = options;
  const started = await call(api, startOnboarding, { token, body: { ...(resellerId && { resellerId }) } });
  if (started.status !== 201) throw new Error(`The draft was refused: ${JSON.stringify(started.problem)}`);
  const { id } = started.body;
  const body = accountInfo(changes);
  const saved = await call(api, putAccountInfo, { token, parameters: { onboardingId: id }, body });
  if (saved.status !== 200) throw new Error(`The account info was refused: ${JSON.stringify(saved.problem)}`);
  return id;
}

type Line = z.input<typeof putSubscriptions.body>['lineItems'][number];

/** A licence that has nothing wrong for a German customer. */
export const suiteLine: Line = {
  offerId: 'SUITE:0001:DE',
  quantity: 10,
  termDuration: 'P1Y',
  billingCycle: 'MONTHLY',
};

/** A domain that no customer has yet; its prefix. */
export function freeDomain(): string {
  return `c${randomBytes(8).toString('hex')}`;
}

/** A draft that can be submitted as it stands; its id. */
export async function completeDraft(
  api: string,
  token: string,
  options: { resellerId?: string; changes?: Parameters<typeof accountInfo>[0]; lineItems?: Line[] } = {},
): Promise<string> {
  const domain = freeDomain();
  const changes = {
    ...options.changes,
    company: { domain, ...options.changes?.company },
    contact: { email: `admin@${domain}.example`, ...options.changes?.contact },
  };
  const id = await draftWithAccountInfo(api, token, { ...options, changes });
  const { lineItems = [suiteLine] } = options;
  const saved = await call(api, putSubscriptions, { token, parameters: { onboardingId: id }, body: { lineItems } });
  if (saved.status !== 200) throw new Error(`The lines were refused: ${JSON.stringify(saved.problem)}`);
  return id;
}

/** What submitting a draft without warnings needs. */
export const submission = { partnerOnRecordAttestationAccepted: true };

/** A customer with one subscription; its id and the answer that made it. */
export async function newCustomer(api: string, token: string, options: Parameters<typeof completeDraft>[2] = {}) {
  const onboardingId = await completeDraft(api, token, options);
  const made = await call(api, submitOnboarding, { token, parameters: { onboardingId }, body: submission });
  if (made.status !== 200) throw new Error(`The draft was not submitted: ${JSON.stringify(made.problem)}`);
  return { customerId: made.body.customerId, onboardingId, made };
}

/** Writes a partnership, past the invitation that would have made it. */
export async function partnerUp(
  provider: Company,
  reseller: Company,
  status: Partnership['status'] = 'ACTIVE',
): Promise<void> {
  const now = new Date();
  const at = now.toISOString();
  const id = newId(now);
  const partnership: Partnership = {
    id,
    providerId: provider.id,
    resellerId: reseller.id,
    status,
    requestId: id,
    providerName: provider.name,
    resellerName: reseller.name,
    resellerMpnId: '1',
    resellerLocation: 'DE',
    resellerMayManage: true,
    activatedAt: at,
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: 'test',
  };
  await commit(
    [newPartnership(partnership)],
    {
      operationType: 'accept_partnership_request',
      tenantId: provider.id,
      resource: { type: 'partnership', id },
    },
    { actor: { type: 'SYSTEM', id: 'test' }, at: now, correlationId: 'test', requestId: 'test' },
  );
}
