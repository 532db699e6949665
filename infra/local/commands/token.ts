// npm run token -- <email>: signs a user of the stack in and prints the ID token, nothing else.
import { signIn } from '../cognito/user-pools.ts';
import { readStackFile } from '../stack-file.ts';
import { run } from './run.ts';

await run(async ([email]) => {
  const { cognito, clientId, users } = readStackFile();
  const user = users.find((candidate) => candidate.email === email);
  if (user === undefined) {
    throw new Error(
      `Who? npm run token -- <email>, one of:\n${users.map((candidate) => `  ${candidate.email}`).join('\n')}`,
    );
  }
  process.stdout.write(`${await signIn(cognito, clientId, user.email, user.password)}\n`);
});
