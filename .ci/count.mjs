// Sums vitest's JSON reports and the exit codes of the commands that CI ran: `node .ci/count.mjs start:CODE test:CODE …`.
import { existsSync, readFileSync } from 'node:fs'

/** Where the commands that run tests write their reports. */
const REPORTS = { test: 'test-output/vitest.json', 'test:editor': 'test-output/editor.json' }

const sum = { passed: 0, failed: 0, skipped: 0 }
for (const argument of process.argv.slice(2)) {
  const [, name, code] = /^(.+):(\d+)$/.exec(argument) ?? []
  const report = REPORTS[name]
  if (code !== '0') console.log(`\`pnpm ${name}\` ended with exit code ${code}.`)
  if (report === undefined) sum[code === '0' ? 'passed' : 'failed'] += 1
  else addTests(name, report, code)
}

function addTests(name, report, code) {
  const tests = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  if (tests === null) console.log(`\`pnpm ${name}\` wrote no report.`)
  // A test file that doesn't load fails no single test, and neither does a run that breaks down.
  const unloaded = (tests?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length
  const failed = (tests?.numFailedTests ?? 0) + unloaded
  sum.passed += tests?.numPassedTests ?? 0
  sum.failed += code !== '0' && failed === 0 ? 1 : failed
  sum.skipped += (tests?.numPendingTests ?? 0) + (tests?.numTodoTests ?? 0)
}

if (sum.skipped > 0) console.log(`${sum.skipped} skipped`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
console.log(`${sum.passed} passed, ${sum.failed} failed`)
