import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The main process only waits: a worker for each processor, not one fewer.
    maxWorkers: '100%',
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
            'tests/corpora/**/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          isolate: false,
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
