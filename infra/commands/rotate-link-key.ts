// npm run rotate-link-key: makes a new key for emailed links and one-time passwords, or takes an old one away.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { connect } from '../local/control.ts';
import { readStackFile } from '../local/stack-file.ts';
import { removeLinkKey, rotateLinkKey, type SecretPlace } from './link-keys.ts';

const usage = `npm run rotate-link-key -- [--secret ARN] [--remove KEY] [--wait SECONDS]

Adds a key to the secret, waits until every function knows it, and makes it the one that signs. The secret is the local
stack's, or the named one with the AWS credentials and the region of the environment.

  --remove KEY     takes an old key away instead: links, passwords and webhook secrets made with it are dead five
                   minutes later
  --wait SECONDS   how long functions are given to know the key (360; they remember the keys for 300)

Cut off, it goes on when it is run again.`;

try {
  const { values } = parseArgs({
    options: {
      secret: { type: 'string' },
      remove: { type: 'string' },
      wait: { type: 'string', default: '360' },
      help: { type: 'boolean', default: false },
    },
  });
  const seconds = Number(values.wait);
  if (!Number.isFinite(seconds) || seconds < 0) throw new Error('--wait is a number of seconds.');
  if (values.help) console.log(usage);
  else await run(values.secret, values.remove, seconds);
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 2;
}

async function run(named: string | undefined, remove: string | undefined, seconds: number): Promise<void> {
  const place = await secretPlace(named);
  if (remove !== undefined) {
    await removeLinkKey(place, remove);
    console.log(`${remove} is taken away; what was made with it is dead in five minutes.`);
    return;
  }
  const { before, now } = await rotateLinkKey(place, async (keyId) => {
    console.error(`${keyId} is added. It signs in ${seconds} seconds, when every function knows it.`);
    await pause(seconds * 1000);
  });
  const secret = named === undefined ? '' : ` --secret ${named}`;
  console.log(
    `${now} signs from now on. In 90 days, once webhooks older than it were rotated: npm run rotate-link-key --${secret} --remove ${before}`,
  );
}

async function secretPlace(named: string | undefined): Promise<SecretPlace> {
  if (named !== undefined) return { client: new SecretsManagerClient({}), secretId: named };
  const { aws, control } = readStackFile();
  const functions = await connect(control).functions();
  const secretId = functions.map(({ environment }) => environment['SECRET_ID']).find((id) => id !== undefined);
  if (secretId === undefined) throw new Error('The stack has no secret of links.');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return { client: new SecretsManagerClient({ endpoint: aws, region: 'us-east-1', credentials }), secretId };
}
