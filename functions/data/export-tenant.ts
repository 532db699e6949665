import { walkTenant } from '../../shared/data/tenant-walk.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { wantsCsv } from '../../shared/http/csv.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { exportTenant } from './contract.ts';
import { exportView } from './export-view.ts';

export const handler = endpoint(exportTenant, async (call) => {
  const { caller, headers } = call;
  if (wantsCsv(headers['accept'])) {
    throw new Refusal('NOT_ACCEPTABLE', 'An export holds many kinds of things, which make no table.', {
      nextStep: 'Accept application/json; the lists of the API answer text/csv.',
    });
  }
  const tenant = { id: caller.tenantId, kind: caller.tenantKind };
  return replyWithPage(
    call,
    'tenant-export',
    async ({ limit, start }) => {
      const page = await walkTenant(tenant, start as Record<string, string> | undefined, limit);
      return { items: page.items.flatMap((item) => exportView(item, caller.tenantKind) ?? []), next: page.next };
    },
    (item) => item,
  );
});
