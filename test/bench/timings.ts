// node timings.ts FILE START_UP_ROUNDS WARM_ROUNDS: everything that is timed, on a stack of its own, written to the file.
// A process of its own: what it leaves in its table would be more than the smallest one that growth is measured with.
import { writeFileSync } from 'node:fs';
import { measureEndToEnd } from './end-to-end.ts';
import type { Results } from './results.ts';
import { openScene } from './scene.ts';
import { measureStartUp } from './start-up.ts';
import { buildSubjects } from './subjects.ts';
import { measureWarm } from './warm.ts';

const [file = '', startUpRounds, warmRounds] = process.argv.slice(2);
const scene = await openScene();
try {
  await buildSubjects();
  const startUp = await measureStartUp(scene, Number(startUpRounds));
  const warm = await measureWarm(scene, Number(warmRounds));
  const endToEnd = await measureEndToEnd(scene);
  const timings: Pick<Results, 'startUp' | 'warm' | 'endToEnd'> = { startUp, warm, endToEnd };
  writeFileSync(file, JSON.stringify(timings));
} finally {
  await scene.stack.stop();
}
