// npm run clock -- +3d: moves the clock of every function. "now" sets it back to real time; nothing shows it.
import { connect } from '../control.ts';
import { readStackFile } from '../stack-file.ts';
import { durationMilliseconds } from './duration.ts';
import { run } from './run.ts';

await run(async ([change]) => {
  const control = connect(readStackFile().control);
  const { now, offsetMilliseconds } =
    change === undefined
      ? await control.clock()
      : await control.setClock(
          change === 'now' ? { offsetMilliseconds: 0 } : { advanceMilliseconds: durationMilliseconds(change) },
        );
  console.log(`${now} (${(offsetMilliseconds / 86_400_000).toFixed(2)} days from real time)`);
});
