import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackFile } from '../../infra/local/stack-file.ts';
import { type Cut, cutOff } from './checkpoint.ts';
import { wholeTable } from './ledger.ts';
import { offerBody } from './offers.ts';

export interface Ended {
  code: number | null;
  /** The bad lines, as they were told. */
  told: string[];
  /** Progress and what came of it. */
  notes: string;
}

/** Runs the command as a person does, on a stack; `cut` ends it with a signal once so many offers are noted as done. */
export async function runImport(stack: StackFile, folder: string, parameters: string[], cut?: Cut): Promise<Ended> {
  const stackFile = join(folder, 'stack.json');
  const { api, cognito, clientId, users } = stack;
  writeFileSync(stackFile, JSON.stringify({ api, cognito, clientId, users }));
  const child = spawn(process.execPath, ['infra/commands/import-offers.ts', ...parameters], {
    env: { ...process.env, STACK_FILE: stackFile, TOKEN: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  let notes = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
  });
  child.stderr.on('data', (chunk) => {
    notes += chunk;
  });
  const closed = once(child, 'close');
  if (cut !== undefined) await cutOff(child, cut);
  const [code] = (await closed) as [number | null];
  return { code, told: told.split('\n').filter((line) => line !== ''), notes };
}

/** Many offers, one a line: every fifth an add-on to the one before it, which stands behind it in the file. */
export function manyOffers(count: number, prefix: string): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => {
    const isAddOn = index % 5 === 0 && index + 1 < count;
    return {
      offerId: `${prefix}:${String(index).padStart(6, '0')}`,
      ...offerBody({
        name: `Imported ${index}`,
        description: `Of an import, number ${index}.`,
        ...(isAddOn && { isAddOn, prerequisiteOffers: [`${prefix}:${String(index + 1).padStart(6, '0')}`] }),
      }),
    };
  });
}

/** How often each offer of a prefix was written: its version, its kept versions, its audit records. */
export async function writtenOffers(stack: StackFile, prefix: string): Promise<Map<string, number[]>> {
  const offers = new Map<string, number[]>();
  for (const { pk, kind, data } of await wholeTable(stack)) {
    if (!pk.startsWith(`OFFER#${prefix}:`)) continue;
    const counts = offers.get(pk.slice('OFFER#'.length)) ?? [0, 0, 0];
    offers.set(pk.slice('OFFER#'.length), counts);
    const place = ['OFFER', 'OFFER_VERSION', 'JOURNAL'].indexOf(kind);
    counts[place] = kind === 'OFFER' ? Number(data['version']) : (counts[place] ?? 0) + 1;
  }
  return offers;
}
