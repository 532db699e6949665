import type { Command } from 'commander';
import { answered, pages, type Schemas } from '../../../shared/client/client.ts';
import { CommandFailure } from '../failure.ts';
import { minute, note, printFacts, printRows } from '../output.ts';
import { clientOf, sharedOptions } from '../session.ts';
import { firstOf, type Shown, withLimit } from './listing.ts';

type Subscription = Schemas['Subscription'];

export function addSales(program: Command): void {
  const orders = program.command('orders').summary('list orders of a customer').description('Orders of a customer.');

  withLimit(orders.command('list'))
    .summary('list orders, the newest first')
    .description('List the orders of a customer, the newest first.')
    .argument('<customer>', 'the customer’s id')
    .action(async (customerId: string, options: Shown, command: Command) => {
      const shared = sharedOptions(command);
      const client = clientOf(shared);
      const rows = await firstOf(options, (limit) =>
        pages(client, '/v1/customers/{customerId}/orders', { path: { customerId }, query: { limit } }),
      );
      type Row = (typeof rows)[0];
      printRows(
        rows,
        {
          id: ({ id }: Row) => id,
          at: ({ createdAt }: Row) => minute(createdAt),
          licences: ({ totalLicences }: Row) => totalLicences,
          offers: ({ lineItems }: Row) =>
            lineItems.map(({ offerName, quantity }) => `${quantity} ${offerName}`).join(', '),
        },
        shared,
      );
    });

  const subscriptions = program
    .command('subscriptions')
    .summary('list, change, suspend, reactivate and cancel subscriptions')
    .description('Subscriptions of a customer.');

  withLimit(subscriptions.command('list'))
    .summary('list subscriptions of a customer')
    .description('List the subscriptions of a customer.')
    .argument('<customer>', 'the customer’s id')
    .action(async (customerId: string, options: Shown, command: Command) => {
      const shared = sharedOptions(command);
      const client = clientOf(shared);
      const rows = await firstOf(options, (limit) =>
        pages(client, '/v1/customers/{customerId}/subscriptions', { path: { customerId }, query: { limit } }),
      );
      printRows(
        rows,
        {
          id: ({ id }: Subscription) => id,
          name: ({ friendlyName }: Subscription) => friendlyName,
          licences: ({ quantity }: Subscription) => quantity,
          status: ({ status }: Subscription) => status,
          renews: ({ autoRenewEnabled }: Subscription) => (autoRenewEnabled ? 'yes' : 'no'),
          'on record': ({ partnerId }: Subscription) => partnerId,
        },
        shared,
      );
    });

  const ofSubscription = (parent: Command, name: string, summary: string) =>
    parent
      .command(name)
      .summary(summary)
      .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
      .argument('<customer>', 'the customer’s id')
      .argument('<subscription>', 'its id');

  ofSubscription(subscriptions, 'change', 'change licences, renewal or name of a subscription')
    .option('--licences <n>', 'the new number')
    .option('--renew', 'renew it when its term ends')
    .option('--no-renew', 'let it end with its term')
    .option('--name <text>', 'what it is called')
    .addHelpText('after', '\nExample:\n  twotier subscriptions change 01K… 01K… --licences 30')
    .action(
      async (
        customerId: string,
        subscriptionId: string,
        { licences, renew, name }: { licences?: string; renew?: boolean; name?: string },
        command: Command,
      ) => {
        const shared = sharedOptions(command);
        const body = {
          ...(licences !== undefined && { quantity: Number(licences) }),
          ...(renew !== undefined && { autoRenewEnabled: renew }),
          ...(name !== undefined && { friendlyName: name }),
        };
        if (Object.keys(body).length === 0) {
          throw new CommandFailure('Nothing to change.', 'Say --licences, --renew, --no-renew or --name.');
        }
        const params = { path: { customerId, subscriptionId } };
        const path = '/v1/customers/{customerId}/subscriptions/{subscriptionId}';
        show(await answered(clientOf(shared).PATCH(path, { params, body })), shared);
      },
    );

  for (const [name, summary] of [
    ['suspend', 'suspend a subscription; its renewal goes off'],
    ['reactivate', 'reactivate a suspended subscription'],
    ['cancel', 'cancel a subscription, within 7 days of purchase or renewal'],
  ] as const) {
    ofSubscription(subscriptions, name, summary).action(
      async (customerId: string, subscriptionId: string, _options: object, command: Command) => {
        const shared = sharedOptions(command);
        const params = { path: { customerId, subscriptionId } };
        const path = `/v1/customers/{customerId}/subscriptions/{subscriptionId}/${name}` as const;
        show(await answered(clientOf(shared).POST(path, { params })), shared);
      },
    );
  }

  const record = program
    .command('partner-of-record')
    .summary('say who earns on a subscription')
    .description('Who earns on a subscription.');
  ofSubscription(record, 'set', 'put an MPN ID on record from now on, or nobody')
    .argument('<mpn-id>', 'an MPN ID, or none')
    .addHelpText('after', '\nExample:\n  twotier partner-of-record set 01K… 01K… 4711001')
    .action(async (customerId: string, subscriptionId: string, mpnId: string, _options: object, command: Command) => {
      const shared = sharedOptions(command);
      const params = { path: { customerId, subscriptionId } };
      const subscription = await answered(
        clientOf(shared).PUT('/v1/customers/{customerId}/subscriptions/{subscriptionId}/partner-of-record', {
          params,
          body: { partnerIdOnRecord: mpnId === 'none' ? null : mpnId },
        }),
      );
      if (shared.json) printFacts(subscription, {}, shared);
      else note(`On record from now on: ${subscription.partnerId ?? 'nobody'}`);
    });
}

function show(subscription: Subscription, shared: { json: boolean }): void {
  const { id, friendlyName, quantity, status, autoRenewEnabled, partnerId, actions } = subscription;
  printFacts(
    subscription,
    {
      id,
      name: friendlyName,
      licences: quantity,
      status,
      renews: autoRenewEnabled ? 'yes' : 'no',
      'on record': partnerId,
      can: actions.join(', '),
    },
    shared,
  );
}
