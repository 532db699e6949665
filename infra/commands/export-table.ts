// npm run export-table -- FILE: writes everything that a table holds to a file.
import { parseArgs } from 'node:util';
import { exportTable } from './table-backup/export-table.ts';
import { exitCodes, runCommand, written } from './table-backup/run-command.ts';
import { tablePlace } from './table-place.ts';

const usage = `npm run export-table -- FILE [--table NAME]

Writes every item to FILE, as NDJSON in gzip. The table is the local stack's, or the named one with the AWS credentials
and the region of the environment. Cut off, it goes on when it is run again.
Ends with 0 when all is written, 2 when it failed, 130 when it was interrupted.`;

await runCommand(usage, async (signal) => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { table: { type: 'string' } } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(usage);
  const place = tablePlace(values.table);
  const tally = await exportTable(place, {
    file,
    signal,
    onPage: ({ items }) => console.error(`${written(items)} items`),
  });
  if (tally === undefined) return exitCodes.interrupted;
  console.log(`${file} holds all ${written(tally.items)} items of ${place.table}; checksum ${tally.checksum}`);
  return exitCodes.done;
});
