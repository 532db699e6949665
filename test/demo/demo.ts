// What `npm run demo` runs: the product's story, over HTTP, on a stack of its own that is gone afterwards.
import { startStack } from '../support/stack.ts';
import { customerStory } from './customer-story.ts';
import { invitationStory } from './invitation-story.ts';
import { partingStory } from './parting-story.ts';
import { rightsStory } from './rights-story.ts';
import { summary, title } from './teller.ts';

const startedAt = performance.now();
console.log('Twotier: the back office of two-tier cloud distribution. Starting the whole of it on this machine …');
const stack = await startStack();
try {
  console.log(`It is up: API ${stack.api}, mail ${stack.mail}`);
  await invitationStory(stack);
  const sold = await customerStory(stack);
  await rightsStory(stack, sold);
  await partingStory(stack, sold);
  title(summary((performance.now() - startedAt) / 1000));
  console.log('npm start keeps it running to explore; npm test proves it.\n');
} catch (failure) {
  console.error(`\n✗ ${failure instanceof Error ? failure.message : failure}\n`);
  process.exitCode = 1;
} finally {
  await stack.stop();
}
