import type { SeededUser } from './seeding.ts';
import type { LocalStack } from './stack.ts';

/** What a person sees when the stack is up: where it is, who can sign in, what to try. */
export function startScreen(stack: LocalStack, users: SeededUser[], commands: string[], milliseconds: number): string {
  const passwords = [...new Set(users.map(({ password }) => password))];
  const accounts = users.map(
    ({ email, roles, tenantKind }) => `    ${email.padEnd(36)} ${tenantKind.padEnd(10)} ${roles.join(', ')}`,
  );
  return [
    '',
    `  The stack is up (${(milliseconds / 1000).toFixed(1)} s).`,
    '',
    `    API      ${stack.api}`,
    `    Mail     ${stack.mail}`,
    `    Control  ${stack.control}`,
    `    Logs     ${stack.logs}`,
    '',
    ...(accounts.length === 0
      ? []
      : [passwords.length === 1 ? `  Accounts, all with the password ${passwords[0]}` : '  Accounts', ...accounts, '']),
    '  Try',
    ...commands.map((command) => `    ${command}`),
    '',
    `  ${stack.notDoneHere}`,
    '  Ctrl+C stops everything.',
    '',
  ].join('\n');
}
