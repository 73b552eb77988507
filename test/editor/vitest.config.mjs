import { defineConfig } from 'vitest/config'

const report = ['json', { outputFile: 'test-output/editor.json' }]

// One after the other: each has a whole editor and a browser, and some of them measure time.
export default defineConfig({
  resolve: { conditions: ['source'] },
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/editor/*.e2e.ts'],
    globalSetup: ['test/editor/global-setup.ts'],
    fileParallelism: false,
    // A browser and an editor on a shared machine: what fails once for want of time is tried again.
    retry: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    reporters: process.env['CI'] ? ['verbose', report] : ['verbose'],
  },
})
