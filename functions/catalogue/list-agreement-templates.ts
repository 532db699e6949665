import { loadTemplates } from '../../shared/data/catalogue.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listAgreementTemplates } from './contract.ts';
import { templateView } from './template-view.ts';

export const handler = endpoint(listAgreementTemplates, async (call) => {
  const { templates } = await loadTemplates();
  const newestFirst = templates.toSorted(
    (one, other) => one.type.localeCompare(other.type) || other.versionRank - one.versionRank,
  );
  return replyWithPage(
    call,
    'agreement-templates',
    async ({ limit, start }) => {
      const from = Number(start?.['from'] ?? 0);
      const to = from + limit;
      return {
        items: newestFirst.slice(from, to),
        next: to < newestFirst.length ? { from: String(to) } : undefined,
      };
    },
    (template) => templateView(template, templates, call.at),
  );
});
