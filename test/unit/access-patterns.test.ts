import { expect, test } from 'vitest';
import { accessPatterns } from '../../shared/data/access-patterns.ts';

test.each(accessPatterns)('$question is served by $servedBy', async ({ servedBy }) => {
  const [file, name = ''] = servedBy.split('#');
  const module = await import(`../../shared/data/${file}.ts`);
  expect(typeof module[name]).toBe('function');
});
