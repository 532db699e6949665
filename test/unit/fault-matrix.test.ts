import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { matrix } from '../faults/matrix.ts';

it('the fault matrix has every fault once, each shown by tests that are there', () => {
  expect(matrix.map(({ fault }) => fault)).toEqual(Array.from({ length: 34 }, (_, index) => `F${index + 1}`));
  const missing = matrix.flatMap(({ fault, shownBy }) =>
    shownBy.length === 0 ? [fault] : shownBy.filter((file) => !existsSync(file)).map((file) => `${fault} ${file}`),
  );
  expect(missing).toEqual([]);
});

it('the README has the whole of it', () => {
  const rows = matrix.map(({ fault, what, holds, shownBy }) => {
    const files = shownBy.map((file) => `\`${file.slice('test/'.length, -'.test.ts'.length)}\``);
    return `| ${fault} | ${what} | ${holds} | ${files.join(', ')} |`;
  });
  const table = ['| Fault | What goes wrong | What holds | Shown by |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
  expect(readFileSync('README.md', 'utf8')).toContain(table);
});
