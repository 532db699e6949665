import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAuditRecords } from '../../functions/audit/contract.ts';
import {
  listAgreementTemplates,
  listOffers,
  putAgreementTemplate,
  putOffer,
  readOffer,
} from '../../functions/catalogue/contract.ts';
import { workflows } from '../../functions/contract.ts';
import {
  confirmAgreement,
  listCustomers,
  readCustomer,
  reissueCredential,
  revealCredential,
  updateCustomer,
} from '../../functions/customers/contract.ts';
import {
  acceptInvitation,
  askAgain,
  declineInvitation,
  viewCustomerInvitation,
  viewInvitation,
} from '../../functions/invitations/contract.ts';
import {
  changeReseller,
  createRequest,
  listProviders,
  listRequests,
  listResellers,
  previewRemoval,
  previewRequest,
  readRequest,
  readReseller,
  removeReseller,
  resendRequest,
  resumeReseller,
  revokeRequest,
  suspendReseller,
} from '../../functions/partnerships/contract.ts';
import { listProviderDirectory, putProfile, readProfile } from '../../functions/profiles/contract.ts';
import { addMpnId, readPartner, signAgreement, verifyMpnIds } from '../../functions/programme/contract.ts';
import {
  createRelationshipRequest,
  listRelationshipRequests,
  listRelationships,
} from '../../functions/relationships/contract.ts';
import { changeUser, inviteUser, listUsers } from '../../functions/users/contract.ts';
import { createWebhook, listWebhooks, rotateWebhookSecret } from '../../functions/webhooks/contract.ts';
import type { DynamoDbCall } from '../../infra/local/dynamodb/recorder.ts';
import { loadPartner } from '../../shared/data/partners.ts';
import { removalAttestationVersion } from '../../shared/domain/attestation.ts';
import { call } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';
import { offerBody } from '../support/offers.ts';
import { newCustomer, partnerUp, signer } from '../support/onboarding.ts';
import { relationshipsOn } from '../support/relationships.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let agent: string;
let ask: ReturnType<typeof relationshipsOn>['ask'];
let customerOf: ReturnType<typeof relationshipsOn>['customerOf'];
let invited = 0;
const profile = {
  description: 'We sell clouds.',
  contact: { firstName: 'Kim', lastName: 'Weber', email: 'kim@counted.example' },
  published: true,
};

beforeAll(async () => {
  stack = await startStack();
  await stack.do.recordCapacity({ capacity: true });
  tenants = tenantsOf(stack);
  ({ ask, customerOf } = relationshipsOn(stack));
  provider = await tenants.provider();
  agent = await provider.token('AdminAgent');
});

afterAll(() => stack.stop());

describe('one round trip to DynamoDB (P7):', () => {
  test.each([
    [
      'reading an invitation',
      async () => {
        const { requestId } = await draft();
        return () => call(stack.api, readRequest, { token: agent, parameters: { requestId } });
      },
    ],
    [
      'the page behind a link',
      async () => {
        const { token } = await draft();
        return () =>
          call(stack.api, viewInvitation, { parameters: { token }, headers: { accept: 'application/json' } });
      },
    ],
    ['previewing', async () => () => call(stack.api, previewRequest, { token: agent, body: {} })],
    [
      'reading a reseller',
      async () => {
        const { reseller } = await accepted();
        return () => call(stack.api, readReseller, { token: agent, parameters: { resellerId: reseller.id } });
      },
    ],
    [
      'reading a partner',
      async () => () => call(stack.api, readPartner, { token: agent, parameters: { partnerId: provider.id } }),
    ],
    ['listing invitations', async () => () => call(stack.api, listRequests, { token: agent })],
    [
      'listing open invitations',
      async () => () =>
        call(stack.api, listRequests, { token: agent, query: { status: 'PENDING', deliveryStatus: 'NOT_SENT' } }),
    ],
    [
      'reading a business profile',
      async () => {
        const token = await provider.token();
        await call(stack.api, putProfile, { token, body: profile });
        return () => call(stack.api, readProfile, { token });
      },
    ],
    [
      'the public directory',
      async () => () => call(stack.api, listProviderDirectory, { query: { country: 'DE', speciality: 'Retail' } }),
    ],
    [
      'listing users',
      async () => {
        const token = await provider.token();
        return () => call(stack.api, listUsers, { token });
      },
    ],
    ['listing resellers', async () => () => call(stack.api, listResellers, { token: agent })],
    [
      'listing providers',
      async () => {
        const token = await (await tenants.reseller()).token();
        return () => call(stack.api, listProviders, { token });
      },
    ],
    [
      'reading an offer with its history',
      async () => {
        const parameters = await offered();
        return () => call(stack.api, readOffer, { token: agent, parameters, query: { history: 'true' as const } });
      },
    ],
    [
      'listing the offers of a country',
      async () => () =>
        call(stack.api, listOffers, { token: agent, query: { country: 'DE', termDuration: 'P1Y', name: 'o' } }),
    ],
    [
      'listing the offers of a category',
      async () => () =>
        call(stack.api, listOffers, {
          token: agent,
          query: { country: 'DE', category: 'Education', available: 'now' },
        }),
    ],
    [
      'listing the versions of the agreement',
      async () => () => call(stack.api, listAgreementTemplates, { token: agent }),
    ],
    [
      "reading a customer's page, with the agreement that it is asked to accept",
      async () => {
        const { parameters } = await ask(provider, 'page@counted.example', { includeAgreement: true, mode: 'DRAFT' });
        return () => call(stack.api, viewCustomerInvitation, { parameters, headers: { accept: 'application/json' } });
      },
    ],
    [
      'listing requests to customers',
      async () => () => call(stack.api, listRelationshipRequests, { token: agent, query: { status: 'PENDING' } }),
    ],
    [
      "listing a customer's partners, for itself",
      async () => {
        const customer = await customerOf(provider);
        const token = await customer.token();
        return () => call(stack.api, listRelationships, { token, parameters: { customerId: customer.id } });
      },
    ],
    [
      "listing a customer's partners, for a partner",
      async () => {
        const { id: customerId } = await customerOf(provider);
        return () => call(stack.api, listRelationships, { token: agent, parameters: { customerId } });
      },
    ],
    ['listing audit records', async () => () => call(stack.api, listAuditRecords, { token: agent })],
    [
      'listing the history of one invitation',
      async () => {
        const { requestId } = await draft();
        const query = { resourceType: 'partnership_request' as const, resourceId: requestId };
        return () => call(stack.api, listAuditRecords, { token: agent, query });
      },
    ],
    [
      'reading a customer',
      async () => {
        const parameters = await customer();
        return () => call(stack.api, readCustomer, { token: agent, parameters });
      },
    ],
    ...[{}, { name: 'F' }, { domain: 'c' }, { country: 'DE' }, { tag: 'gold' }].map(
      (query): [string, () => Promise<() => ReturnType<typeof call>>] => [
        `listing customers, ${JSON.stringify(query)}`,
        async () => () => call(stack.api, listCustomers, { token: agent, query }),
      ],
    ),
  ])('%s', async (_, prepare) => {
    expect(await callsOf(await prepare())).toHaveLength(1);
  });
});

describe('two round trips, to load and to commit, the idempotency record included, and few write units (P7, P8):', () => {
  test.each([
    ['create', 16, async () => () => call(stack.api, createRequest, { token: agent, body: invitation() })],
    [
      'resend',
      10,
      async () => {
        const requestId = await delivered();
        return () => call(stack.api, resendRequest, { token: agent, parameters: { requestId } });
      },
    ],
    [
      'revoke',
      10,
      async () => {
        const { requestId } = await draft();
        return () => call(stack.api, revokeRequest, { token: agent, parameters: { requestId } });
      },
    ],
    // Three more items than a partnership has: a grant with its name, and the customer's own list of partners.
    [
      'accept as a customer',
      40,
      async () => {
        const customer = await customerOf(provider);
        const { parameters } = await ask(await tenants.provider(), customer.email, { mode: 'DRAFT' });
        const token = await customer.token();
        return () => call(stack.api, acceptInvitation, { token, parameters, body: { consent: true } });
      },
    ],
    [
      'ask a customer',
      16,
      async () => () => {
        invited += 1;
        const customerEmail = `c${invited}@counted.example`;
        return call(stack.api, createRelationshipRequest, { token: agent, body: { customerEmail, mode: 'DRAFT' } });
      },
    ],
    ['accept', 16, async () => (await invitedReseller()).accept],
    // One more than P8 has: it moves in a list, stands in the log of the provider and of the party, and has a mail waiting.
    [
      'decline',
      11,
      async () => {
        const { token, parameters } = await invitedReseller();
        return () => call(stack.api, declineInvitation, { token, parameters, body: {} });
      },
    ],
    // One more than P8 has: each change of a reseller makes it due for the watch over eligibility.
    [
      'give a partner an MPN ID',
      12,
      async () => {
        const token = await tenants.operator();
        const { id } = await tenants.reseller();
        const body = { mpnId: '5550000001' };
        return () => call(stack.api, addMpnId, { token, parameters: { partnerId: id }, body });
      },
    ],
    [
      'write the business profile',
      11,
      async () => {
        const token = await (await tenants.provider()).token();
        return () => call(stack.api, putProfile, { token, body: profile });
      },
    ],
    [
      'say whether a reseller may manage',
      11,
      async () => {
        const options = { token: agent, parameters: await acceptedReseller(), body: { resellerMayManage: false } };
        return () => call(stack.api, changeReseller, options);
      },
    ],
    // More than P8 has: the partnership moves from one list of resellers to another.
    [
      'suspend a reseller',
      12,
      async () => {
        const options = { token: agent, parameters: await acceptedReseller() };
        return () => call(stack.api, suspendReseller, options);
      },
    ],
    // And that the reseller has not changed since it was judged.
    [
      'resume a reseller',
      14,
      async () => {
        const options = { token: agent, parameters: await acceptedReseller() };
        await call(stack.api, suspendReseller, options);
        return () => call(stack.api, resumeReseller, options);
      },
    ],
    // And the marking, which carries the removal to the many.
    [
      'remove a reseller',
      15,
      async () => {
        const attestation = { accepted: true, textVersion: removalAttestationVersion };
        const options = { token: agent, parameters: await acceptedReseller(), body: { confirm: true, attestation } };
        return () => call(stack.api, removeReseller, options);
      },
    ],
    [
      'sign the agreement',
      10,
      async () => {
        const unsigned = await tenants.reseller({ signed: false });
        const token = await unsigned.token();
        return () => call(stack.api, signAgreement, { token, parameters: { partnerId: unsigned.id }, body: {} });
      },
    ],
    [
      'tag a customer',
      17,
      async () => {
        const parameters = await customer();
        return () => call(stack.api, updateCustomer, { token: agent, parameters, body: { tags: ['gold'] } });
      },
    ],
    [
      'show a one-time password',
      11,
      async () => {
        const parameters = await customer();
        return () => call(stack.api, revealCredential, { token: agent, parameters });
      },
    ],
    [
      'have another one made',
      12,
      async () => {
        const parameters = await customer();
        return () => call(stack.api, reissueCredential, { token: agent, parameters });
      },
    ],
    [
      'write a new offer',
      16,
      async () => {
        const token = await tenants.operator();
        return () => call(stack.api, putOffer, { token, parameters: { offerId: 'NEW' }, body: offerBody() });
      },
    ],
    // Two more than P8 has: an offer keeps each version in an item of its own and is listed in three ways.
    [
      'write an offer that needs another anew',
      12,
      async () => {
        const token = await tenants.operator();
        const body = offerBody({ isAddOn: true, prerequisiteOffers: [(await offered()).offerId] });
        const parameters = await offered(body);
        return () => call(stack.api, putOffer, { token, parameters, body: { ...body, maximumQuantity: 3 } });
      },
    ],
    [
      'write a version of the agreement',
      10,
      async () => {
        const token = await tenants.operator();
        const parameters = { templateId: '2f7b0d0e-6c0a-4f0e-9d4b-0c9a3f1d7e04' };
        const body = {
          type: 'CountedAgreement',
          versionRank: 1,
          agreementLink: 'https://vendor.example/counted',
          effectiveFrom: '2020-01-01T00:00:00.000Z',
        };
        return () => call(stack.api, putAgreementTemplate, { token, parameters, body });
      },
    ],
  ])('%s', async (_, units, prepare) => {
    const calls = await callsOf(await prepare());
    expect(calls.map(({ operation }) => operation)).toEqual([expect.stringMatching(/Get/), 'TransactWriteItems']);
    expect(writeUnitsOf(calls.at(-1))).toBeGreaterThan(2);
    expect(writeUnitsOf(calls.at(-1))).toBeLessThanOrEqual(units);
  });

  test('a webhook is made and changed in two, and all of a company are listed in one', async () => {
    const token = await provider.token();
    let webhookId = '';
    const making = await callsOf(async () => {
      const body = { url: 'http://127.0.0.1:9/', eventTypes: ['twotier.offer.created' as const] };
      const answer = await call(stack.api, createWebhook, { token, body });
      webhookId = answer.body.id;
      return answer;
    });
    expect(making.map(({ operation }) => operation)).toEqual(['Query', 'TransactWriteItems']);
    expect(writeUnitsOf(making.at(-1))).toBeLessThanOrEqual(10);
    const rotating = await callsOf(() => call(stack.api, rotateWebhookSecret, { token, parameters: { webhookId } }));
    expect(rotating.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'TransactWriteItems']);
    expect(writeUnitsOf(rotating.at(-1))).toBeLessThanOrEqual(8);
    expect(await callsOf(() => call(stack.api, listWebhooks, { token }))).toHaveLength(1);
  });

  test('a change that is repeated finds on loading that it was made, and then what it answered', async () => {
    const { token, parameters } = await invitedReseller();
    const options = { token, parameters, body: {}, key: 'again' };
    await call(stack.api, declineInvitation, options);
    const calls = await callsOf(() => call(stack.api, declineInvitation, options));
    expect(calls.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'GetItem']);
  });

  test('asking again on an open link only reads', async () => {
    const { token } = await draft();
    const calls = await callsOf(() => call(stack.api, askAgain, { parameters: { token } }));
    expect(calls.map(({ operation }) => operation)).toEqual(['BatchGetItem']);
  });
});

describe('one round trip more than P7 allows, and no second:', () => {
  test('confirming an agreement looks at who has signed before, beside what it loads', async () => {
    const parameters = await customer();
    const body = { primaryContact: { ...signer, firstName: 'Ana' }, dateAgreed: '2025-07-01' };
    const calls = await callsOf(() => call(stack.api, confirmAgreement, { token: agent, parameters, body }));
    expect(calls.map(({ operation }) => operation).sort()).toEqual(['BatchGetItem', 'Query', 'TransactWriteItems']);
  });

  test('the preview of a removal counts in six queries side by side, whatever there is', async () => {
    const parameters = await acceptedReseller();
    const calls = await callsOf(() => call(stack.api, previewRemoval, { token: agent, parameters }));
    const operations = calls.map(({ operation }) => operation);
    expect(operations).toEqual(['BatchGetItem', 'Query', 'Query', 'Query', 'Query', 'Query', 'Query']);
  });

  test('inviting an address anew looks at what became of its earlier invitation', async () => {
    const { requestId } = await draft('again@counted.example');
    await call(stack.api, revokeRequest, { token: agent, parameters: { requestId } });
    const body = invitation('again@counted.example');
    const first = await callsOf(() => call(stack.api, createRequest, { token: agent, body, key: 'anew' }));
    expect(first.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    const second = await callsOf(() => call(stack.api, createRequest, { token: agent, body, key: 'anew' }));
    expect(second.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem', 'GetItem']);
  });

  test('inviting and changing a user reads who the caller is now, since a sign-in outlives the taking of a role', async () => {
    const token = await provider.token();
    const body = { email: 'u@counted.example', firstName: 'U', lastName: 'V', roles: ['SalesAgent' as const] };
    let userId = '';
    const inviting = await callsOf(async () => {
      const answer = await call(stack.api, inviteUser, { token, body });
      userId = answer.body.id;
      return answer;
    });
    expect(inviting.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'GetItem', 'TransactWriteItems']);
    expect(writeUnitsOf(inviting.at(-1))).toBeLessThanOrEqual(12);
    const parameters = { userId };
    const changing = await callsOf(() =>
      call(stack.api, changeUser, { token, parameters, body: { roles: ['AdminAgent'] } }),
    );
    const ofStep = changing.filter(({ functionName }) => functionName.includes('ChangeUser'));
    expect(ofStep.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'GetItem', 'TransactWriteItems']);
    expect(writeUnitsOf(ofStep.at(-1))).toBeLessThanOrEqual(10);
  });

  test('resending what was not delivered asks for the suppression of its address', async () => {
    await stack.do.holdMailEvents({ hold: true });
    const { id: requestId } = await tenants.invite(provider, 'undelivered@counted.example');
    const calls = await callsOf(() => call(stack.api, resendRequest, { token: agent, parameters: { requestId } }));
    await stack.do.holdMailEvents({ hold: false });
    const ofStep = calls.filter(({ functionName }) => functionName.includes('ResendRequest'));
    expect(ofStep.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'GetItem', 'TransactWriteItems']);
  });

  test('listing the offers of all countries by id, since that index holds keys only', async () => {
    const list = () => call(stack.api, listOffers, { token: agent, query: { offerId: 'S' } });
    expect((await callsOf(list)).map(({ operation }) => operation)).toEqual(['Query', 'BatchGetItem']);
  });

  test.each([
    ['the lapsed invitations, that no job has closed yet included', { status: 'EXPIRED' as const }],
    ['the invitations to an address, since that index holds keys only', { recipientEmail: 'r' }],
  ])('listing %s', async (_, query) => {
    await draft();
    expect(await callsOf(() => call(stack.api, listRequests, { token: agent, query }))).toHaveLength(2);
  });
});

test('accepting the agreement and a reseller too looks at what stands beside them, and then at who signs', async () => {
  const customer = await customerOf(provider);
  const partner = await tenants.provider();
  const reseller = await tenants.reseller();
  await partnerUp(partner, reseller);
  const including = { mode: 'DRAFT' as const, includeResellerId: reseller.id, includeAgreement: true };
  const { parameters } = await ask(partner, customer.email, including);
  const token = await customer.token();
  const calls = await callsOf(() => call(stack.api, acceptInvitation, { token, parameters, body: { consent: true } }));
  expect(calls.map(({ operation }) => operation)).toEqual([
    'BatchGetItem',
    'BatchGetItem',
    'GetItem',
    'TransactWriteItems',
  ]);
});

test.each([
  [1, 1, 1],
  [30, 1, 1],
  [99, 1, 2],
])('verifying %i MPN IDs takes two rounds, each of one call for every 100 keys', async (count, first, second) => {
  const mpnIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    mpnIds.push((await loadPartner((await tenants.reseller()).id))?.mpnId ?? '');
  }
  const calls = await callsOf(() => call(stack.api, verifyMpnIds, { token: agent, body: { mpnIds } }));
  expect(calls.map(({ operation }) => operation)).toEqual(Array(first + second).fill('BatchGetItem'));
});

test('no function scans the table (P9), whatever it is for', async () => {
  for (const { name } of await stack.do.jobs()) await stack.do.job({ name });
  await stack.do.settle();
  const calls = await stack.do.dynamoDbCalls();
  expect(calls.filter(({ operation }) => operation === 'Scan')).toEqual([]);
  const called = new Set(calls.map(({ functionName }) => functionName));
  expect(called.size).toBeGreaterThan(Object.values(workflows).length);
});

/** The calls to DynamoDB of one request that succeeds, of that function and no other. */
async function callsOf(act: () => Promise<{ status: number; problem: unknown }>): Promise<DynamoDbCall[]> {
  await stack.do.settle();
  await stack.do.pauseStreams();
  const { marker } = await stack.do.dynamoDbMarker();
  const answer = await act();
  const calls = await stack.do.dynamoDbCalls({ since: marker });
  await stack.do.resumeStreams();
  expect(answer.status, JSON.stringify(answer.problem)).toBeLessThan(300);
  return calls;
}

interface Capacity {
  GlobalSecondaryIndexes?: Record<string, { CapacityUnits: number }>;
}

/** Write units of a transaction as P8 counts them: two for each item, taken as up to 1 KB, and those of its indexes. */
function writeUnitsOf(made: DynamoDbCall | undefined): number {
  const [capacity] = (made?.capacity ?? []) as Capacity[];
  if (made === undefined || capacity === undefined) throw new Error('The engine tells no capacity');
  const indexes = Object.values(capacity.GlobalSecondaryIndexes ?? {});
  return made.items * 2 + indexes.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
}

function invitation(recipientEmail?: string) {
  invited += 1;
  return {
    recipientEmail: recipientEmail ?? `r${invited}@counted.example`,
    subject: 'Work with us',
    bodyText: `Hello,\n\n${'we would like to work with you. '.repeat(10)}\n\n{{link}}`,
    mode: 'DRAFT' as const,
  };
}

async function customer(): Promise<{ customerId: string }> {
  const { customerId } = await newCustomer(stack.api, agent);
  await stack.do.settle();
  return { customerId };
}

async function offered(body = offerBody()): Promise<{ offerId: string }> {
  invited += 1;
  const parameters = { offerId: `COUNTED-${invited}` };
  const { status, problem } = await call(stack.api, putOffer, { token: await tenants.operator(), parameters, body });
  expect(status, JSON.stringify(problem)).toBe(201);
  return parameters;
}

async function draft(recipientEmail?: string): Promise<{ requestId: string; token: string }> {
  const { body } = await call(stack.api, createRequest, { token: agent, body: invitation(recipientEmail) });
  return { requestId: body.id, token: tokenIn(body.draft?.link ?? '') };
}

/** An invitation whose mail has arrived. */
async function delivered(): Promise<string> {
  const { body } = await call(stack.api, createRequest, { token: agent, body: { ...invitation(), mode: 'SEND' } });
  await stack.do.settle();
  return body.id;
}

async function invitedReseller() {
  const reseller = await tenants.reseller();
  const token = await reseller.token();
  const parameters = { token: (await draft(reseller.email())).token };
  const accept = () => call(stack.api, acceptInvitation, { token, parameters, body: { consent: true } });
  return { reseller, token, parameters, accept };
}

async function acceptedReseller() {
  const { reseller } = await accepted();
  return { resellerId: reseller.id };
}

async function accepted() {
  const { reseller, accept } = await invitedReseller();
  await accept();
  return { reseller };
}
