import { defineConfig } from 'vitest/config';
import { asBundled, MEASURING } from './test/support/as-bundled.ts';
import { processTests } from './test/support/kinds.ts';

// React as in the built program: its other form takes twice as long to draw.
process.env.NODE_ENV = 'production';

const ALL = ['test/**/*.test.{ts,tsx}'];
const PROCESS = processTests();

export default defineConfig({
  plugins: [asBundled()],
  test: {
    // Waiting for something that can be asked for again and again: as long as a busy machine needs.
    expect: { poll: { timeout: 60_000, interval: 20 } },
    testTimeout: process.env.READBACK_SOAK ? 900_000 : 120_000,
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/readback/tests.json' }]],
    server: { deps: { inline: MEASURING } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ALL,
          exclude: PROCESS,
          setupFiles: 'test/support/no-process.ts',
          // A new set of modules for each file took a fourth of the time. So a test file leaves no traces in modules.
          isolate: false,
          // Chalk looks at it once, when it is loaded.
          env: { FORCE_COLOR: '1' },
        },
      },
      { extends: true, test: { name: 'process', include: PROCESS, isolate: false } },
    ],
  },
});
