import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { type MatrixLine, matrix } from './matrix.ts';
import { keepPart } from './results.ts';

/** Ends a fault run with the whole matrix: what was shown just now, and what `npm test` shows. */
export default class MatrixReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const passed = new Map(modules.map((module) => [relative('.', module.moduleId), module.ok()]));
    const stateOf = ({ shownBy }: MatrixLine): string => {
      const ran = shownBy.flatMap((file) => passed.get(file) ?? []);
      if (ran.includes(false)) return 'BROKEN';
      if (ran.length > 0) return ran.length === shownBy.length ? 'held' : 'held, more in npm test';
      return shownBy.every((file) => file.startsWith('test/faults/')) ? 'not run' : 'in npm test';
    };
    const lines = matrix.map((line) => ({ ...line, state: stateOf(line) }));
    keepPart('matrix', { lines });
    const width = (of: (line: (typeof lines)[number]) => string) => Math.max(...lines.map((line) => of(line).length));
    const [what, state] = [width((line) => line.what), width((line) => line.state)];
    console.log('\nfault matrix');
    for (const line of lines) {
      console.log(`  ${line.fault.padEnd(4)} ${line.what.padEnd(what)}  ${line.state.padEnd(state)}  ${line.holds}`);
    }
  }
}
