// Sums vitest's JSON report and the exit codes of the two commands: `node .ci/count.mjs REPORT start:CODE test:CODE`.
import { existsSync, readFileSync } from 'node:fs'

const [report = '', ...commands] = process.argv.slice(2)
const tests = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null

let passed = tests?.numPassedTests ?? 0
let failed = tests?.numFailedTests ?? 0

// A test file that doesn't load fails no single test.
for (const file of tests?.testResults ?? []) {
  if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) failed += 1
}
for (const command of commands) {
  const [name, code] = command.split(':')
  // Failed tests are counted already; a run that failed without one is a failure of its own.
  if (name === 'test' && failed > 0) continue
  if (code === '0') passed += name === 'test' ? 0 : 1
  else failed += 1
  if (code !== '0') console.log(`\`pnpm ${name}\` ended with exit code ${code}.`)
}
if (tests === null) console.log('No test report was written.')
const skipped = (tests?.numPendingTests ?? 0) + (tests?.numTodoTests ?? 0)
if (skipped > 0) console.log(`${skipped} skipped`)

process.exitCode = failed > 0 || tests === null ? 1 : 0
console.log(`${passed} passed, ${failed} failed`)
