import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { answered, pages, type Schemas } from '../../../shared/client/client.ts';
import { exitCodes } from '../../commands/exit-codes.ts';
import { minute, note, printFacts, printJson, printRows } from '../output.ts';
import { clientOf, sharedOptions } from '../session.ts';
import { firstOf, type Shown, withLimit } from './listing.ts';

type Invitation = Schemas['PartnershipRequest'];

interface InviteOptions {
  name?: string;
  subject: string;
  text: string;
  language?: Schemas['Language'];
  days?: string;
  draft?: true;
}

export function addInvitations(program: Command): void {
  program
    .command('invite')
    .summary('invite a reseller by mail')
    .description('Invite a reseller. The mail holds a personal link, which its global administrator accepts.')
    .argument('<email>', 'the recipient')
    .option('--name <name>', 'how the mail greets the recipient')
    .option('--subject <text>', 'the mail’s subject', 'We would like to work with you')
    .option('--text <text>', 'the mail, with {{link}} where the link stands', 'Please accept our invitation: {{link}}')
    .option('--language <code>', 'of the page: en, es, ru or zh-Hans')
    .option('--days <n>', 'how long the link works')
    .option('--draft', 'send nothing: print the mail, to be sent by oneself')
    .addHelpText(
      'after',
      `
Examples:
  twotier invite ana@cafe.example --name Ana
  twotier invite ana@cafe.example --text "$(cat mail.txt)" --days 14
  twotier invitations watch $(twotier invite ana@cafe.example --json | jq -r .id)`,
    )
    .action(async (recipientEmail: string, options: InviteOptions, command: Command) => {
      const shared = sharedOptions(command);
      const body = {
        recipientEmail,
        subject: options.subject,
        bodyText: options.text,
        ...(options.name !== undefined && { recipientName: options.name }),
        ...(options.language !== undefined && { language: options.language }),
        ...(options.days !== undefined && { expiresInDays: Number(options.days) }),
        ...(options.draft && { mode: 'DRAFT' as const }),
      };
      const invitation = await answered(clientOf(shared).POST('/v1/partnership-requests', { body }));
      show(invitation, shared);
      if (!shared.json && invitation.draft !== undefined) console.log(`\n${invitation.draft.text}`);
    });

  const invitations = program
    .command('invitations')
    .summary('list, show, resend, revoke and watch invitations')
    .description('Invitations of resellers.');

  withLimit(invitations.command('list'))
    .summary('list invitations, open ones first')
    .description('List invitations, open ones first, those with the most time left on top.')
    .option('--status <status>', 'PENDING, ACCEPTED, DECLINED, REVOKED or EXPIRED')
    .option('--to <beginning>', 'those to addresses that begin so')
    .addHelpText('after', '\nExample:\n  twotier invitations list --status PENDING')
    .action(async (options: Shown & { status?: Schemas['RequestStatus']; to?: string }, command: Command) => {
      const shared = sharedOptions(command);
      const client = clientOf(shared);
      const query = {
        ...(options.status && { status: options.status }),
        ...(options.to && { recipientEmail: options.to }),
      };
      const rows = await firstOf(options, (limit) =>
        pages(client, '/v1/partnership-requests', { query: { ...query, limit } }),
      );
      const columns = {
        id: ({ id }: (typeof rows)[0]) => id,
        recipient: ({ recipientEmail }: (typeof rows)[0]) => recipientEmail,
        status: ({ status }: (typeof rows)[0]) => status,
        mail: ({ deliveryStatus }: (typeof rows)[0]) => deliveryStatus,
        until: ({ expiresAt }: (typeof rows)[0]) => minute(expiresAt),
      };
      printRows(rows, columns, shared);
    });

  const one = (name: string, summary: string) =>
    invitations
      .command(name)
      .summary(summary)
      .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
      .argument('<id>');

  one('show', 'show an invitation').action(async (requestId: string, _options: object, command: Command) => {
    const shared = sharedOptions(command);
    show(await answered(readInvitation(shared, requestId)), shared);
  });
  one('resend', 'send the mail again, with a new link').action(
    async (requestId: string, _options: object, command: Command) => {
      const shared = sharedOptions(command);
      const params = { path: { requestId } };
      show(await answered(clientOf(shared).POST('/v1/partnership-requests/{requestId}/resend', { params })), shared);
    },
  );
  one('revoke', 'take an invitation back; its link dies').action(
    async (requestId: string, _options: object, command: Command) => {
      const shared = sharedOptions(command);
      const params = { path: { requestId } };
      show(await answered(clientOf(shared).POST('/v1/partnership-requests/{requestId}/revoke', { params })), shared);
    },
  );
  one('watch', 'wait until an invitation is answered, and tell each change')
    .addHelpText('after', '\nEnds with 0 when it is accepted, with 1 when it comes to nothing.')
    .action(async (requestId: string, _options: object, command: Command) => {
      const shared = sharedOptions(command);
      const last = await watch(
        () => answered(readInvitation(shared, requestId)),
        (invitation) => {
          const { status, deliveryStatus } = invitation;
          if (shared.json) printJson({ at: new Date().toISOString(), status, deliveryStatus });
          else console.log(`${minute(new Date().toISOString())}  ${status.padEnd(8)}  mail ${deliveryStatus}`);
        },
      );
      if (last.status === 'ACCEPTED') note('The invitation is accepted');
      else process.exitCode = exitCodes.refused;
    });
}

function readInvitation(shared: { api?: string }, requestId: string) {
  return clientOf(shared).GET('/v1/partnership-requests/{requestId}', { params: { path: { requestId } } });
}

const firstPauseMilliseconds = 1_000;
const longestPauseMilliseconds = 30_000;

/** Looks again and again, more seldom the longer nothing happens. */
async function watch(read: () => Promise<Invitation>, tell: (invitation: Invitation) => void): Promise<Invitation> {
  let before: string | undefined;
  for (let wait = firstPauseMilliseconds; ; wait = Math.min(longestPauseMilliseconds, wait * 1.5)) {
    const invitation = await read();
    const now = `${invitation.status} ${invitation.deliveryStatus}`;
    if (now !== before) {
      tell(invitation);
      wait = firstPauseMilliseconds;
    }
    if (invitation.status !== 'PENDING') return invitation;
    before = now;
    await pause(wait);
  }
}

function show(invitation: Invitation, shared: { json: boolean }): void {
  const { id, recipientEmail, status, deliveryStatus, deliveryDetail, expiresAt, allowedActions } = invitation;
  printFacts(
    invitation,
    {
      id,
      recipient: recipientEmail,
      status,
      mail: [deliveryStatus, deliveryDetail].filter(Boolean).join(': '),
      until: minute(expiresAt),
      can: allowedActions.join(', '),
      declined: invitation.declineReason,
    },
    shared,
  );
}
