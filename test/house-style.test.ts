import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const run = promisify(execFile)

/** What a tool has to say; nothing where it is content. */
const complaints = async (tool: string, ...args: readonly string[]): Promise<string> => {
  try {
    await run(join(ROOT, 'node_modules/.bin', tool), args, { cwd: ROOT, maxBuffer: 1 << 26 })
    return ''
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return `${stdout}${stderr}`.trim()
  }
}

// Tests of their own, so that a slip of style hides no failing test and is counted like one.
test('format and lint', async () => {
  expect(await complaints('biome', 'check', '.', '--colors=off')).toBe('')
})

test('types of tests', async () => {
  expect(await complaints('tsc', '-p', 'tsconfig.test.json')).toBe('')
})

test('nothing unused', async () => {
  expect(await complaints('knip', '--no-progress', '--no-config-hints')).toBe('')
})

test.each(['guide', 'lint', 'cli'])('%s can be published', async (name) => {
  expect(await complaints('publint', join('packages', name), '--pack', 'npm', '--level', 'warning', '--strict')).toBe('')
})
