// What `npm run demo` runs: the product's story, over HTTP, on a stack of its own that is gone afterwards.
import { startStack } from '../support/stack.ts';
import { story } from './story.ts';
import { summary, title } from './teller.ts';

const startedAt = performance.now();
console.log('Twotier: the back office of two-tier cloud distribution. Starting the whole of it on this machine …');
const stack = await startStack();
try {
  console.log(`It is up: API ${stack.api}, mail ${stack.mail}`);
  await story(stack);
  title(summary((performance.now() - startedAt) / 1000));
  console.log('npm start keeps it running to explore; npm test proves it.\n');
} catch (failure) {
  console.error(`\n✗ ${failure instanceof Error ? failure.message : failure}\n`);
  process.exitCode = 1;
} finally {
  await stack.stop();
}
