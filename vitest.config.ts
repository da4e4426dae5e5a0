import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: process.env.READBACK_SOAK ? 900_000 : 120_000,
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/readback/tests.json' }]],
  },
});
