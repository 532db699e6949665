import type { Command } from 'commander';
import { askSecret, inputLines } from '../ask.ts';
import { type SignInService, signIn } from '../cognito.ts';
import { CommandFailure } from '../failure.ts';
import { note, printFacts } from '../output.ts';
import { currentApi, forgetProfile, keepProfile, profileOf } from '../profiles.ts';
import { apiOf, claimsOf, localStack, sharedOptions, tokenFor } from '../session.ts';

interface SignInOptions {
  clientId?: string;
  region?: string;
  passwordStdin?: true;
}

export function addAccount(program: Command): void {
  program
    .command('sign-in')
    .summary('sign in to an API, and remember it')
    .description('Sign in with a password. Of the local stack it knows the seeded users’ passwords.')
    .argument('[email]', 'whose account; by default the one before')
    .option('--region <region>', 'where the user pool of a deployed API is, once')
    .option('--client-id <id>', 'the user pool’s client of a deployed API, once')
    .option('--password-stdin', 'take the password from the standard input; a new one from its second line')
    .addHelpText(
      'after',
      `
Examples:
  twotier sign-in adminagent@nordwind.example
  twotier sign-in me@example.com --api https://api.example.com --region eu-central-1 --client-id 4k2…
  pass show twotier | twotier sign-in me@example.com --password-stdin`,
    )
    .action(async (named: string | undefined, options: SignInOptions, command: Command) => {
      const { api: said } = sharedOptions(command);
      const api = said ?? process.env['TWOTIER_API'] ?? localStack()?.api ?? currentApi();
      if (api === undefined) {
        throw new CommandFailure('Which API? None is named, and none runs here.', 'Say --api URL, or run npm start.');
      }
      const email = named ?? profileOf(api)?.email;
      if (email === undefined) throw new CommandFailure('Who signs in?', 'twotier sign-in EMAIL');
      const service = serviceOf(api, options);
      const [typed, chosen] = options.passwordStdin ? await inputLines() : [];
      const password = typed ?? seededPassword(api, email) ?? (await askSecret(`Password of ${email}: `));
      const newPassword = async () => chosen || (await askSecret('A password of your own, which replaces it: '));
      const tokens = await signIn(service, email, password, newPassword);
      keepProfile({ api, ...service, email, ...tokens });
      note(`Signed in to ${api} as ${email}`);
    });

  program
    .command('sign-out')
    .summary('forget the sign-in')
    .description('Forget the sign-in to an API.')
    .action((_options: object, command: Command) => {
      const api = apiOf(sharedOptions(command));
      const profile = profileOf(api);
      if (profile === undefined) throw new CommandFailure(`You are not signed in to ${api}.`);
      forgetProfile(api);
      note(`Signed out of ${api}`);
    });

  program
    .command('token')
    .summary('print the ID token of the sign-in, renewed')
    .description('Print the ID token of the sign-in, renewed when it is over, for other programs.')
    .addHelpText('after', '\nExample:\n  TOKEN=$(twotier token) npm run import-offers -- offers.csv --api URL')
    .action(async (_options: object, command: Command) => {
      const token = await tokenFor(apiOf(sharedOptions(command)))();
      console.log(token);
    });

  program
    .command('whoami')
    .summary('tell who is signed in where')
    .description('Tell who is signed in, to which API, and what the sign-in allows.')
    .action(async (_options: object, command: Command) => {
      const shared = sharedOptions(command);
      const api = apiOf(shared);
      const claims = claimsOf((await tokenFor(api)()) ?? '');
      const who = {
        api,
        email: claims.email,
        company: claims['custom:tenantId'],
        kind: claims['custom:tenantKind'],
        roles: claims['cognito:groups'] ?? [],
      };
      printFacts(who, { ...who, roles: who.roles.join(', ') }, shared);
    });
}

function serviceOf(api: string, { region, clientId }: SignInOptions): SignInService {
  const stack = localStack();
  if (stack?.api === api) return { cognito: stack.cognito, clientId: stack.clientId };
  const known = profileOf(api);
  if (region !== undefined && clientId !== undefined) {
    return { cognito: `https://cognito-idp.${region}.amazonaws.com/`, clientId };
  }
  if (known !== undefined) return { cognito: known.cognito, clientId: known.clientId };
  throw new CommandFailure(
    `Where does one sign in for ${api}?`,
    'Say --region and --client-id once; they are outputs of the deployment.',
  );
}

function seededPassword(api: string, email: string): string | undefined {
  const stack = localStack();
  return stack?.api === api ? stack.users.find((user) => user.email === email)?.password : undefined;
}
