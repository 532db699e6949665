import { beforeEach, describe, expect, inject, test } from 'vitest';
import { listAuditRecords } from '../../functions/audit/contract.ts';
import { listAdminGrants, terminateAdminGrant } from '../../functions/relationships/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { call } from '../support/api.ts';
import { type CustomerCompany, relationshipsOn } from '../support/relationships.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
const { customerOf, ask, accept } = relationshipsOn(stack);

let partner: Company;
let customer: CustomerCompany;
let parameters: { customerId: string; grantId: string };
let theirs: string;
let ours: string;

beforeEach(async () => {
  customer = await customerOf(await tenants.provider());
  partner = await tenants.provider();
  const { parameters: link } = await ask(partner, customer.email, { mode: 'DRAFT' });
  await accept(customer, link);
  [theirs, ours] = [await customer.token(), await partner.token('AdminAgent')];
  const given = await call(api, listAdminGrants, { token: theirs, parameters: { customerId: customer.id } });
  parameters = { customerId: customer.id, grantId: given.body.items[0]?.id ?? '' };
});

const listed = async (token: string) =>
  (await call(api, listAdminGrants, { token, parameters: { customerId: customer.id } })).body.items;
const terminate = (token: string, extra = {}) => call(api, terminateAdminGrant, { token, parameters, ...extra });

describe('delegated rights', () => {
  test('are seen by the customer that gave them and the partner that has them, alike', async () => {
    const [given] = await listed(theirs);
    expect(given).toMatchObject({
      partnerId: partner.id,
      status: 'ACTIVE',
      allowedActions: ['terminate'],
      duration: 'P1Y',
    });
    expect(await listed(ours)).toEqual([given]);
  });

  test.each(['the customer', 'the partner'])('are ended by %s, for both, once', async (who) => {
    const token = who === 'the customer' ? theirs : ours;
    const ended = await terminate(token);
    expect([ended.status, ended.body.status, ended.body.allowedActions]).toEqual([200, 'TERMINATED', []]);
    const again = await terminate(token === theirs ? ours : theirs);
    expect([again.status, again.body]).toEqual([200, ended.body]);
    for (const side of [theirs, ours]) expect(await listed(side)).toEqual([ended.body]);
  });

  test('ended by both at once are ended once', async () => {
    const answers = await Promise.all([terminate(theirs), terminate(ours)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });

  test('that are not one’s own do not exist', async () => {
    const stranger = await (await tenants.provider()).token('AdminAgent');
    const other = await (await customerOf(partner)).token();
    for (const token of [stranger, other]) {
      const answer = await terminate(token);
      expect([answer.status, answer.problem.code]).toEqual([404, 'GRANT_NOT_FOUND']);
      const list = await call(api, listAdminGrants, { token, parameters: { customerId: customer.id } });
      expect([list.status, list.problem.code]).toEqual([404, 'CUSTOMER_NOT_FOUND']);
    }
  });

  test('are not ended by roles that the matrix does not name', async () => {
    const answer = await terminate(await partner.token('SalesAgent'));
    expect([answer.status, answer.problem.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  test('of a version that somebody looked at, and no other', async () => {
    const stale = await terminate(ours, { headers: { 'if-match': '"9"' } });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
  });
});

test('what ends with delegated rights is noted in the audit log of who ended them', async () => {
  await terminate(ours);
  await connect(stack.control).settle();
  const records = await call(api, listAuditRecords, {
    token: await partner.token('GlobalAdmin'),
    query: { operationType: 'granular_admin_relationship_terminated' },
  });
  expect(records.body.items.map(({ resourceId }) => resourceId)).toEqual([parameters.grantId]);
});
