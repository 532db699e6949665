// npm run import-table -- FILE: makes a table what a file of `export-table` holds.
import { parseArgs } from 'node:util';
import { importTable } from './table-backup/import-table.ts';
import { exitCodes, runCommand, written } from './table-backup/run-command.ts';
import { tablePlace } from './table-place.ts';

const usage = `npm run import-table -- FILE [--table NAME] [--replace]

Writes every item of FILE, after having made sure that it is whole. The table is the local stack's, or the named one with
the AWS credentials and the region of the environment; it has to be empty.

  --replace   the table may hold something: what FILE does not hold is taken away

Cut off, it goes on when it is run again.
Ends with 0 when the table holds what the file does, 1 when it holds something else by now, 2 when it failed, 130 when it
was interrupted.`;

await runCommand(usage, async (signal) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { table: { type: 'string' }, replace: { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(usage);
  const place = tablePlace(values.table);
  const result = await importTable(place, {
    file,
    replace: values.replace,
    signal,
    onProgress: (items) => {
      if (items % 1000 === 0) console.error(`${written(items)} items`);
    },
  });
  if (result === undefined) return exitCodes.interrupted;
  const { written: wanted, removed, held } = result;
  console.log(
    `${place.table}: ${written(wanted.items)} items written, ${written(removed)} taken away; checksum ${held.checksum}`,
  );
  if (held.checksum === wanted.checksum) return exitCodes.done;
  console.error(
    `The table holds ${written(held.items)} items and another checksum than ${file}, ${wanted.checksum}: somebody writes to it, or DynamoDB has collected what was past its time to live.`,
  );
  return exitCodes.differs;
});
