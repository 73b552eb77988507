import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { bestOf } from './measure.mjs'
import { growingGuides, growingLibraries } from './repeated-guides.mjs'
import { subjectsWith } from './subjects.mjs'
import { opening, typing } from './typing.ts'

const GUIDES = join(import.meta.dirname, '../../guides')

/** What four times the input may cost: linear is 4 at most, since start-up is part of both, and quadratic 16. */
const FOURFOLD = 6

const command = useCommand()
const scratch = mkdtempSync(join(tmpdir(), 'guidelint-guard-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const files = readdirSync(GUIDES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => join(GUIDES, file))

/** A guide's beginning, to the end of its first table, as a file of its own. */
const shortened = (file: string): string => {
  const text = readFileSync(file, 'utf8')
  const short = join(scratch, 'short', relative(GUIDES, file))
  mkdirSync(dirname(short), { recursive: true })
  writeFileSync(short, `${text.slice(0, text.indexOf('\n\n', text.indexOf('|--')))}\n`)
  return short
}

const subjects = () => subjectsWith({ bundle: command.entry })

/** Processor seconds of linting these paths, in the least disturbed of some runs. */
const lintCost = async (paths: readonly string[], runs: number): Promise<number> =>
  (await bestOf(subjects().guidelint(scratch, paths, '--no-cache'), runs)).cpu

/** Processor milliseconds of some work, a time. */
const costOf = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / times
}

const KEYS = 100

/** Processor milliseconds of a key in this text. */
const keyCost = async (text: string): Promise<number> => costOf(KEYS, () => typing(text, KEYS))

// Ratios of processor time only, so that neither a slow machine nor a busy one fails; the bounds are far from what is usual.
// Linux alone says what ended processes took.
describe.skipIf(process.platform !== 'linux')('cost', () => {
  test('linting guides costs less than markdownlint-cli2 does', async () => {
    const [library] = growingLibraries(files, join(scratch, 'peer'), [100])
    const ours = await lintCost(library?.paths ?? [], 3)
    const theirs = (await bestOf(subjects().markdownlint(join(scratch, 'peer'), ['to-100']), 2)).cpu
    // Usually 0.65.
    expect(ours / theirs).toBeLessThan(1)
  })

  // Guides of a title and a table: where each is read quickly, what compares them with each other shows.
  test('four times the guides cost about four times as much', async () => {
    const [few, many] = growingLibraries(files.map(shortened), join(scratch, 'number'), [500, 2000])
    // Usually 3.
    expect((await lintCost(many?.paths ?? [], 1)) / (await lintCost(few?.paths ?? [], 2))).toBeLessThan(FOURFOLD)
  })

  test('a guide of four times the length costs about four times as much', async () => {
    const [short, long] = growingGuides(files, join(scratch, 'length'), [500e3, 2e6])
    // Usually 2.
    expect((await lintCost(long?.paths ?? [], 2)) / (await lintCost(short?.paths ?? [], 2))).toBeLessThan(FOURFOLD)
  })
})

describe('cost of a key', () => {
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n\n')

  test('is less than that of reading the guide afresh', async () => {
    await keyCost(text)
    const key = await keyCost(text)
    const fresh = await costOf(10, async () => {
      for (let at = 0; at < 10; at += 1) await opening(text)
    })
    // Usually 0.45.
    expect(key / fresh).toBeLessThan(0.75)
  })

  test('grows with the length of the guide and no faster', async () => {
    await keyCost(text)
    const short = await keyCost(text)
    const long = await keyCost(Array.from({ length: 4 }, () => text).join('\n\n'))
    // Usually 1.8.
    expect(long / short).toBeLessThan(FOURFOLD)
  })
})
