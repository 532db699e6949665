import { keys } from '../../shared/data/keys.ts';
import { domainStandingOf } from '../../shared/data/order-facts.ts';
import { getItem } from '../../shared/data/table.ts';
import { readDomain } from '../../shared/domain/customer-data/domain-prefix.ts';
import { vendorSuffix } from '../../shared/domain/customer-data/vendor.ts';
import { domainProblem } from '../../shared/domain/onboarding-review.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { checkDomain } from './contract.ts';

export const handler = endpoint(checkDomain, async ({ caller, parameters }) => {
  const read = readDomain(parameters.domain, vendorSuffix);
  if ('problem' in read) {
    const error = { pointer: '/path/domain', ...read.problem, normalised: read.proposal };
    throw new Refusal('NOT_FOUND', 'No customer can have a domain like this.', { errors: [error] });
  }
  const { domain } = read;
  const standing = await domainStandingOf(await getItem(keys.customerDomain(domain)), caller.tenantId);
  const problem = domainProblem(domain, standing);
  if (problem === undefined) return { body: { domain, status: 'FREE' } };
  const { code, message } = problem.errors[0];
  return { body: { domain, status: 'TAKEN', code, message, ...problem.facts } };
});
