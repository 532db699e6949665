import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Child } from '../process/child.ts';
import { LOOPBACK, onFreePort } from '../process/ports.ts';

/** Starts the SES stand-in, which keeps the messages and shows them in a web page. */
export async function startInbox(
  stateDirectory: string,
  wantedPort: number,
): Promise<{ address: string; stop(): Promise<void> }> {
  const script = createRequire(import.meta.url).resolve('aws-ses-v2-local/dist/cli.js');
  return onFreePort('the mail inbox', wantedPort, async (port) => {
    const child = Child.startScript(script, ['--host', LOOPBACK, '--port', String(port)], {
      name: 'The mail inbox (aws-ses-v2-local)',
      workingDirectory: stateDirectory,
      logFile: join(stateDirectory, 'mail.log'),
    });
    const address = `http://${LOOPBACK}:${port}`;
    await child.answering(async () => (await fetch(`${address}/health-check`)).ok);
    return { address, stop: () => child.stop() };
  });
}
