import { connect } from '../../infra/local/control.ts';
import type { StackFile } from '../../infra/local/stack-file.ts';

/** Lets the sweep send what is still waiting, with the clock moved on, until nothing is. */
export async function sweepUntilQuiet(stack: Pick<StackFile, 'control'>, hourMs = 3_600_000): Promise<void> {
  const control = connect(stack.control);
  for (let quiet = 0, round = 0; quiet < 2; round += 1) {
    if (round === 20) throw new Error('The sweep finds something to do for ever');
    await control.setClock({ advanceMilliseconds: hourMs });
    await control.settle();
    const { result } = await control.job({ name: 'RedriveTasks' });
    await control.settle();
    quiet = (result as { looked?: number } | undefined)?.looked === 0 ? quiet + 1 : 0;
  }
}
