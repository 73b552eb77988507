import type { FindingReport, Report } from '../../packages/cli/src/report.ts'

const finding = (over: Partial<FindingReport>): FindingReport => ({
  rule: 'band/total',
  severity: 'warning',
  message: 'Total is 16 % above its parts.',
  line: 7,
  column: 13,
  endLine: 7,
  endColumn: 18,
  start: 111,
  end: 116,
  identity: 'a1b2',
  scope: 'compensation › row tokyo',
  related: [{ line: 7, column: 3, endLine: 7, endColumn: 5, message: 'base' }],
  facts: { computed: { low: 1, high: 2 } },
  fixes: [{ level: 'unsafe', name: 'recompute', title: 'Replace with €9', edits: [{ start: 111, end: 116, text: '€9' }] }],
  sum: ['low 1 + 1 = 2'],
  excerpt: {
    header: { line: 5, text: '| Region | Total |' },
    first: { line: 7, text: '| 東京 🗼 é | €1–€2 |' },
    last: { line: 7, text: '| 東京 🗼 é | €1–€2 |' },
  },
  ...over,
})

const HOSTILE = 'A, b: 100 % <i>&"\u001b[31m\u0007\n|`$1 $2`'

/** Two guides with what formats trip over: wide characters, marks of markup, control characters, a place over two lines. */
export const sampleReport: Report = {
  tool: 'guidelint 1.0.0',
  asOf: '2026-01-31',
  files: [
    { path: 'a b/clean.md', findings: [], suppressed: 0, baselined: 0, checked: { cells: 6, unchecked: 0 } },
    {
      path: 'c:d/täst,%41.md',
      findings: [
        finding({}),
        finding({
          rule: 'band/inverted-range',
          severity: 'error',
          message: HOSTILE,
          line: 9,
          endLine: 10,
          column: 1,
          endColumn: 3,
          start: 200,
          end: 260,
          identity: 'c3',
          fixes: [],
          sum: [],
        }),
        finding({ rule: 'table/region-count', severity: 'info', identity: 'd4', fixes: [], sum: [], related: [] }),
      ],
      suppressed: 1,
      baselined: 0,
      checked: { cells: 6, unchecked: 2 },
    },
  ],
  skipped: 1,
  failures: ["x.md: this file can't be read: <permission> denied."],
  milliseconds: 12,
}
