import { defineConfig } from 'vitest/config'

// CI sums its last line from the JSON report.
const reporters = process.env['CI'] ? ['default', ['json', { outputFile: 'test-output/vitest.json' }] as ['json', object]] : ['default']

// Tests and bundles read `src` through the private `source` export condition, so nothing has to be built first.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    // Tests start real processes and read thousands of guides, perhaps on a busy machine: no limit here is about speed.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    reporters,
  },
})
