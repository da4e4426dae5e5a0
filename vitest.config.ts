import { configDefaults, defineConfig } from 'vitest/config';

/** Minutes long even at a tenth: only `npm run soak` runs them. */
const LONG: string[] = [];

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [
      ...configDefaults.exclude,
      ...(process.env.READBACK_SOAK ? [] : LONG.map(name => `test/soak/${name}.test.ts`)),
    ],
    testTimeout: process.env.READBACK_SOAK ? 900_000 : 120_000,
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/readback/tests.json' }]],
  },
});
