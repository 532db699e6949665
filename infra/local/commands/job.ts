// npm run job -- <name>: runs a scheduled job now. Without a name it lists them.
import { connect } from '../control.ts';
import { readStackFile } from '../stack-file.ts';
import { run } from './run.ts';

await run(async ([name, input]) => {
  const control = connect(readStackFile().control);
  if (name === undefined) {
    for (const job of await control.jobs())
      console.log(`${job.name.padEnd(32)} ${job.expression}${job.enabled ? '' : ' (off)'}`);
    return;
  }
  const { ok, result, errorType, errorMessage } = await control.job({
    name,
    ...(input !== undefined && { input: JSON.parse(input) }),
  });
  if (!ok) throw new Error(`${name} failed: ${errorType} ${errorMessage}`);
  console.log(JSON.stringify(result, undefined, 2));
});
