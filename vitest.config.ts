import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Only what hangs is ended: how long a test takes on a busy machine says nothing about it. */
const limits = {
  testTimeout: 20 * 60_000,
  hookTimeout: 20 * 60_000,
  expect: { poll: { timeout: 5 * 60_000, interval: 100 } },
};

export default defineConfig({
  test: {
    // Node reads our TypeScript itself, in tests as in every command.
    experimental: { viteModuleRunner: false },
    // More have each to read the content once more, and take longer (two processors, December 2026).
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          // Tests change nothing that others see, so one import serves every file.
          isolate: false,
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/fuzz/**/*.test.ts',
            'tests/contradiction/**/*.test.ts',
            'tests/corpora/**/*.test.ts',
            'tests/messages/**/*.test.ts',
            'tests/old-content/**/*.test.ts',
          ],
          ...limits,
        },
      },
      {
        test: {
          name: 'site',
          globalSetup: 'tests/support/run-folder.ts',
          isolate: false,
          include: ['tests/site/**/*.test.ts'],
          ...limits,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          isolate: false,
          // A headless browser may stop drawing, so that no button can be pressed (once in CI, in 2026).
          retry: 1,
          ...limits,
        },
      },
    ],
  },
});
