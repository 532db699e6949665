import { loadTemplates } from '../../shared/data/catalogue.ts';
import { listCustomersOnAgreements, listCustomers as load } from '../../shared/data/customers.ts';
import { isOutdated } from '../../shared/domain/customer-data/agreement.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listCustomers } from './contract.ts';

export const handler = endpoint(listCustomers, (call) => {
  const { tenantId } = call.caller;
  const { agreement, ...filter } = call.query;
  return replyWithPage(
    call,
    'customers',
    async (page) => {
      if (agreement === undefined) return load(tenantId, filter, page);
      const { templates } = await loadTemplates();
      // The newest first, since most customers stand on it.
      const outdated = templates
        .filter((template) => isOutdated(template, templates, call.at))
        .toSorted((one, other) => other.versionRank - one.versionRank);
      return listCustomersOnAgreements(
        tenantId,
        outdated.map(({ templateId }) => templateId),
        filter,
        page,
      );
    },
    ({ customerId, ...listed }) => ({ id: customerId, ...listed }),
  );
});
