import { expect, test } from 'vitest'
import { jobSummary, SUMMARY_LIMIT } from '../../packages/cli/src/action/job-summary.ts'

test('changed bands stand between verdict and findings', () => {
  expect(jobSummary('## Guidelint\n\n1 problem\n\n### Top findings\n\n- one\n', '### Changed bands\n\nNone.\n')).toBe(
    '## Guidelint\n\n1 problem\n\n### Changed bands\n\nNone.\n\n### Top findings\n\n- one\n',
  )
  expect(jobSummary('## Guidelint\n\nNo problems\n', '')).toBe('## Guidelint\n\nNo problems\n')
})

test('a summary that is too long ends at a line, with its fold closed and a word', () => {
  const report = `## Guidelint\n\n### All findings\n\n<details><summary>a</summary>\n\n${'- ein Fund, 185 €–200 €\n'.repeat(50_000)}\n</details>\n`
  const summary = jobSummary(report, '')
  expect(Buffer.byteLength(summary)).toBeLessThan(SUMMARY_LIMIT)
  expect(summary).toMatch(/200 €\n\n<\/details>\n\nThe rest is left out: this summary is full\.\n$/)
})
