import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { CommandFailure } from './failure.ts';

/** Asks for a secret on the terminal, without showing what is typed. */
export function askSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new CommandFailure('There is no terminal to ask on.', 'Give --password-stdin, and the password there.');
  }
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    lines.once('SIGINT', () => {
      lines.close();
      reject(new CommandFailure('Interrupted.', undefined, 130));
    });
    lines.question('', (answer) => {
      lines.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}

/** Everything on the standard input, by lines. */
export async function inputLines(): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8').split('\n');
}
