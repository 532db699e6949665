import { styleText } from 'node:util';
import completion from '@bomb.sh/tab/commander';
import { Command } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { addAccount } from './commands/account.ts';
import { addAny } from './commands/any.ts';
import { addAudit } from './commands/audit.ts';
import { addInvitations } from './commands/invitations.ts';
import { addOnboard } from './commands/onboard.ts';
import { addPartners } from './commands/partners.ts';
import { addSales } from './commands/sales.ts';

const bold = (text: string) => styleText('bold', text, { stream: process.stdout });

/** The command line's commands, with what each says of itself. */
export const program = new Command('twotier')
  .description('The back office of two-tier cloud distribution, from the command line.')
  .version(packageFile.version, '-V, --version', 'show the version')
  .option('--api <url>', 'the API; by default the one signed in to last, else the local stack')
  .option('--json', 'all that is known, as JSON')
  .configureHelp({
    showGlobalOptions: true,
    styleTitle: bold,
    // The lists stand below in a line of their own.
    argumentDescription: ({ description }) => description,
    subcommandTerm: (command) =>
      [
        command.name(),
        ...command.registeredArguments.map((each) => (each.required ? `<${each.name()}>` : `[${each.name()}]`)),
      ].join(' '),
  })
  .configureOutput({
    outputError: (text, write) =>
      write(text.replace(/^error: /, `${styleText('red', '✗', { stream: process.stderr })} `)),
  })
  .helpOption('-h, --help', 'show this help')
  .helpCommand(false)
  .showSuggestionAfterError()
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  twotier sign-in adminagent@nordwind.example
  twotier invite ana@cafe.example --name Ana
  twotier customers list --country DE --json
  twotier onboard customers.csv --dry-run
  source <(twotier complete bash)           # or zsh; twotier complete fish | source

Exit codes: 0 done, 1 refused or bad lines, 2 could not begin, 3 the API failed, 130 interrupted.
Environment: TWOTIER_API, TWOTIER_TOKEN (an ID token instead of a sign-in), XDG_CONFIG_HOME, XDG_CACHE_HOME, NO_COLOR.`,
  );

addAccount(program);
addInvitations(program);
addPartners(program);
addOnboard(program);
addSales(program);
addAudit(program);
addAny(program);
completion(program);
program.commands
  .find((command) => command.name() === 'complete')
  ?.summary('write the completion script of a shell')
  .description('Write the completion script of a shell: bash, zsh, fish or powershell.');
