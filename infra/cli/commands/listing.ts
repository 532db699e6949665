import type { Command } from 'commander';
import { CommandFailure } from '../failure.ts';

export interface Shown {
  limit: string;
  all?: true;
}

/** The options of a list that say how much of it is shown. */
export function withLimit(command: Command): Command {
  return command.option('--limit <n>', 'how many are shown', '50').option('--all', 'show all of them');
}

/** The first items of a list, no more pages of it than they take; says so when there are more. */
export async function firstOf<Item>(
  { limit, all }: Shown,
  list: (limit: number) => AsyncIterable<Item>,
): Promise<Item[]> {
  const most = all ? Number.POSITIVE_INFINITY : Number(limit);
  if (!(most >= 1)) throw new CommandFailure('--limit must be a number from 1 on.');
  const items: Item[] = [];
  for await (const item of list(Math.min(100, most))) {
    if (items.length === most) {
      console.error(`The first ${most} are shown; --all shows every one.`);
      break;
    }
    items.push(item);
  }
  return items;
}
