import { dirname, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { buildClient } from './shared/page/build-client.ts';

/** As the functions' bundler does: `?text` imports are bundled text. The id ends in `.js`, or Vite would read the CSS. */
const clientText = {
  name: 'client-text',
  enforce: 'pre' as const,
  resolveId: (source: string, importer?: string) =>
    source.endsWith('?text') && importer
      ? `\0text:${resolve(dirname(importer), source.slice(0, -'?text'.length))}.js`
      : undefined,
  load: async (id: string) =>
    id.startsWith('\0text:')
      ? `export default ${JSON.stringify(await buildClient(id.slice('\0text:'.length, -'.js'.length)))};`
      : undefined,
};

export default defineConfig({
  plugins: [clientText],
  test: {
    reporters: [
      'default',
      // Set by `npm run faults`.
      ...(process.env['FAULT_RUNS'] === undefined ? [] : ['./test/faults/matrix-reporter.ts']),
      './test/support/plain-summary.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: 'test/support/properties.ts',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'workflow',
          include: ['test/workflow/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: 'test/support/global-stack.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          maxWorkers: 1,
          testTimeout: 600_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
