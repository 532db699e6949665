import type { RunningStack } from '../support/stack.ts';
import { castOf } from './cast.ts';
import { customerStory } from './customer-story.ts';
import { invitationStory } from './invitation-story.ts';
import { partingStory } from './parting-story.ts';
import { rightsStory } from './rights-story.ts';

/** The whole of it on a stack that nothing has happened on, with nothing but the client and what the people see. */
export async function story(stack: RunningStack): Promise<void> {
  const cast = castOf(stack);
  await invitationStory(cast);
  const sold = await customerStory(cast);
  await rightsStory(cast, sold);
  await partingStory(cast, sold);
}
