import type { Command } from 'commander';
import type { operations } from '../../../shared/client/api.d.ts';
import { pages } from '../../../shared/client/client.ts';
import { minute, printRows } from '../output.ts';
import { clientOf, sharedOptions } from '../session.ts';
import { firstOf, type Shown, withLimit } from './listing.ts';

type OperationType = NonNullable<NonNullable<operations['listAuditRecords']['parameters']['query']>['operationType']>;

export function addAudit(program: Command): void {
  const audit = program.command('audit').summary('list who did what').description('The audit log.');

  withLimit(audit.command('list'))
    .summary('list who did what, the newest first')
    .description('List who did what, the newest first: the last 30 days, or up to 90 days back.')
    .option('--from <date>', 'the first day')
    .option('--until <date>', 'the last day')
    .option('--operation <type>', 'such as create_partnership_request')
    .option('--customer <id>', 'what was done to a customer')
    .addHelpText('after', '\nExample:\n  twotier audit list --operation accept_partnership_request')
    .action(async (options: Shown & Record<string, string | undefined>, command: Command) => {
      const shared = sharedOptions(command);
      const client = clientOf(shared);
      const { from, until, operation, customer } = options;
      const query = {
        ...(from && { startDate: from }),
        ...(until && { endDate: until }),
        ...(operation && { operationType: operation as OperationType }),
        ...(customer && { customerId: customer }),
      };
      const rows = await firstOf(options, (limit) =>
        pages(client, '/v1/audit-records', { query: { ...query, limit } }),
      );
      type Row = (typeof rows)[0];
      printRows(
        rows,
        {
          at: ({ at }: Row) => minute(at),
          who: ({ actor }: Row) => actor.role ?? actor.id,
          did: ({ operationType }: Row) => operationType,
          to: ({ resourceType, resourceId }: Row) => `${resourceType} ${resourceId}`,
          outcome: ({ status }: Row) => status,
        },
        shared,
      );
    });
}
