import type { Command } from 'commander';
import { answered, pages, type Schemas } from '../../../shared/client/client.ts';
import { minute, note, printFacts, printRows } from '../output.ts';
import { clientOf, sharedOptions } from '../session.ts';
import { firstOf, type Shown, withLimit } from './listing.ts';

export function addPartners(program: Command): void {
  const resellers = program
    .command('resellers')
    .summary('list resellers, and part from one')
    .description('Resellers that work with you.');

  withLimit(resellers.command('list'))
    .summary('list resellers by name')
    .description('List resellers by name.')
    .option('--name <beginning>', 'those whose name begins so')
    .option('--status <status>', 'ACTIVE, SUSPENDED, …')
    .action(async (options: Shown & { name?: string; status?: Schemas['PartnershipStatus'] }, command: Command) => {
      const shared = sharedOptions(command);
      const client = clientOf(shared);
      const { name, status } = options;
      const query = { ...(name && { name }), ...(status && { status }) };
      const rows = await firstOf(options, (limit) => pages(client, '/v1/resellers', { query: { ...query, limit } }));
      type Row = (typeof rows)[0];
      printRows(
        rows,
        {
          id: ({ resellerId }: Row) => resellerId,
          name: ({ resellerName }: Row) => resellerName,
          country: ({ resellerLocation }: Row) => resellerLocation,
          'MPN ID': ({ resellerMpnId }: Row) => resellerMpnId,
          status: (row: Row) => `${row.status}${row.atRisk ? ' (at risk)' : ''}`,
          since: ({ activatedAt }: Row) => minute(activatedAt),
        },
        shared,
      );
    });

  resellers
    .command('remove')
    .summary('end the partnership; what was sold stays')
    .description('End the partnership with a reseller. Without --attest it only shows what stays and what ends.')
    .argument('<id>')
    .option('--attest', 'end it: I attest the text that is shown without this option')
    .option('--reason <text>', 'why, for the record')
    .addHelpText(
      'after',
      '\nExamples:\n  twotier resellers remove 01K…            # shows what would stay\n  twotier resellers remove 01K… --attest   # does it',
    )
    .action(async (resellerId: string, options: { attest?: true; reason?: string }, command: Command) => {
      const shared = sharedOptions(command);
      const client = clientOf(shared);
      const params = { path: { resellerId } };
      const preview = await answered(client.GET('/v1/resellers/{resellerId}/removal-preview', { params }));
      const { stays, ends, attestation } = preview;
      if (!options.attest) {
        const facts = {
          reseller: preview.resellerName,
          'customers that stay': stays.customers.count,
          'on record for': `${stays.subscriptions.partnerOfRecord.count} subscriptions`,
          supports: `${stays.subscriptions.supportContact.count} subscriptions`,
          'drafts that end': ends.openDrafts.count,
          'invitations that end': ends.pendingRequests.count,
          'to attest': attestation.text,
        };
        printFacts(preview, facts, shared);
        console.error('Nothing was done. Add --attest to end the partnership.');
        return;
      }
      const { reason } = options;
      const removed = await answered(
        client.POST('/v1/resellers/{resellerId}/removal', {
          params,
          body: {
            confirm: true,
            attestation: { accepted: true, textVersion: attestation.textVersion, ...(reason && { reason }) },
          },
        }),
      );
      if (shared.json) printFacts(removed, {}, shared);
      note(`The partnership with ${preview.resellerName} is ${removed.status}`);
    });

  const customers = program.command('customers').summary('list and show customers').description('Your customers.');

  withLimit(customers.command('list'))
    .summary('list customers by name')
    .description('List customers by name.')
    .option('--name <beginning>', 'those whose name begins so')
    .option('--domain <beginning>', 'those whose domain begins so')
    .option('--country <code>', 'those in a country')
    .option('--reseller <id>', 'those of a reseller')
    .option('--tag <tag>', 'those with a tag')
    .addHelpText('after', '\nExample:\n  twotier customers list --country DE --json | jq -r .[].domain')
    .action(async (options: Shown & Record<string, string | undefined>, command: Command) => {
      const shared = sharedOptions(command);
      const client = clientOf(shared);
      const { name, domain, country, tag, reseller } = options;
      const query = {
        ...(name && { name }),
        ...(domain && { domain }),
        ...(country && { country }),
        ...(tag && { tag }),
        ...(reseller && { resellerId: reseller }),
      };
      const rows = await firstOf(options, (limit) => pages(client, '/v1/customers', { query: { ...query, limit } }));
      type Row = (typeof rows)[0];
      printRows(
        rows,
        {
          id: ({ id }: Row) => id,
          name: ({ companyName }: Row) => companyName,
          domain: ({ domain: own }: Row) => own,
          country: ({ country: own }: Row) => own,
          reseller: ({ resellerName }: Row) => resellerName,
          status: ({ status }: Row) => status,
        },
        shared,
      );
    });

  customers
    .command('show')
    .summary('show a customer')
    .description('Show a customer.')
    .argument('<id>')
    .action(async (customerId: string, _options: object, command: Command) => {
      const shared = sharedOptions(command);
      const params = { path: { customerId } };
      const customer = await answered(clientOf(shared).GET('/v1/customers/{customerId}', { params }));
      printFacts(
        customer,
        {
          id: customer.id,
          name: customer.companyName,
          domain: customer.domain,
          country: customer.country,
          status: customer.status,
          reseller: customer.resellerName,
          administrator: customer.administrator?.userName,
          account: customer.administrator?.account,
          tags: customer.tags.join(', '),
        },
        shared,
      );
    });
}
