import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openCacheFiles } from '../../packages/cli/src/cache/cache-files.ts'
import type { CacheMode } from '../../packages/cli/src/cache/file-state.ts'
import { createResultCache } from '../../packages/cli/src/cache/result-cache.ts'
import { lintFiles } from '../../packages/cli/src/lint-files.ts'
import { loadRunSettings } from '../../packages/cli/src/run-settings.ts'
import { ConfigError, matchBaseline, parseBaseline, parseConfig, resolveSettings, ruleIds } from '../../packages/lint/src/index.ts'
import { faultyGuide } from '../cli/sample-guide.ts'
import { fuzz, LIMIT } from './fuzz.ts'

const root = mkdtempSync(join(tmpdir(), 'guidelint-fuzz-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const json = fc.jsonValue({ maxDepth: 3 })

/** Gives nothing where what is wrong was named with its place, in a file that is named. */
const named = (run: () => unknown): void => {
  try {
    run()
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as Error).message).toMatch(/^the-file: ./)
    expect((error as Error).message).not.toMatch(/undefined|is not a function|Cannot read|\[object/)
  }
}

const severity = fc.constantFrom('off', 'info', 'warning', 'error', 'loud')
const entry = fc.oneof(severity, fc.tuple(severity, fc.dictionary(fc.constantFrom('tolerance', 'max', 'within', 'count'), json)), json)
const rules = fc.dictionary(
  fc.oneof(fc.constantFrom(...ruleIds, '*', 'band/*', 'bandd/*', '__proto__', 'constructor'), fc.string()),
  entry,
  { maxKeys: 4 },
)
const part = {
  rules: fc.oneof(rules, json),
  profile: fc.oneof(fc.dictionary(fc.constantFrom('vestingYears', 'headers', 'regions', 'x'), json), json),
}
const globs = fc.oneof(fc.array(fc.constantFrom('**/*.md', 'a/**', '[', '{', '!(', '')), fc.string(), json)
const config = fc.oneof(
  json,
  fc.record(
    {
      ...part,
      extends: fc.oneof(fc.constantFrom('strict', 'recomended'), json),
      files: globs,
      root: json,
      asOf: fc.oneof(fc.constantFrom('2026-01-01', '2026-13-40'), json),
      baseline: json,
      overrides: fc.oneof(
        fc.array(fc.record({ ...part, files: globs, excludeFiles: globs }, { requiredKeys: [] }), { maxLength: 2 }),
        json,
      ),
    },
    { requiredKeys: [] },
  ),
)

test('any value as configuration gives settings, or an error that names the place', { timeout: LIMIT }, () =>
  fuzz('configuration', 400, config, (value) => {
    named(() => {
      const read = parseConfig(JSON.parse(JSON.stringify(value)), 'the-file')
      expect(resolveSettings([{ file: 'the-file', folder: '/x', config: read }], '/x/a/b.md').rules).toBeInstanceOf(Array)
    })
  }),
)

const text = fc.oneof(fc.string(), fc.constantFrom('acme/a.md', 'band/total', '__proto__'))
const baselineEntry = fc.oneof(
  fc.record(
    { file: text, rule: text, scope: text, facts: text, message: text, text: fc.oneof(text, json), since: json },
    { requiredKeys: ['file', 'rule'] },
  ),
  json,
)
const baseline = fc.oneof(
  fc.string(),
  json.map((value) => JSON.stringify(value)),
  fc
    .record({ version: fc.constantFrom(1, 1, 1, 2, '1'), entries: fc.oneof(fc.array(baselineEntry, { maxLength: 4 }), json) })
    .map((value) => JSON.stringify(value)),
)

test('any text as baseline gives entries, or an error that names the place', { timeout: LIMIT }, () =>
  fuzz('baseline', 400, baseline, (value) => {
    named(() => {
      const entries = parseBaseline(value, 'the-file')
      expect(matchBaseline(entries, []).unused).toHaveLength(entries.length)
    })
  }),
)

const CODE = 'code'
const GUIDE = 'acme/staff-engineer.md'
const folder = join(root, 'cached')
mkdirSync(join(folder, 'acme'), { recursive: true })
mkdirSync(join(folder, '.guidelint-cache'))
writeFileSync(join(folder, GUIDE), faultyGuide())

const file = { file: join(folder, GUIDE), path: GUIDE, isNamed: false, isStdin: false }

const lint = async (mode: CacheMode | null) => {
  const settings = await loadRunSettings({}, folder)
  return lintFiles([file], { settings, cache: mode === null ? undefined : createResultCache(openCacheFiles(folder, CODE), mode) })
}

// What was written by other hands, and what a disk lost a part of; no results of a form of their own, which only who means harm writes.
const odd = fc.oneof(
  json,
  fc.dictionary(
    fc.constantFrom(GUIDE, 'seen', 'key', 'result'),
    fc.oneof(json, fc.dictionary(fc.constantFrom(GUIDE, 'hash', 'key'), json)),
  ),
)
const content = fc.oneof(
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  odd.map((data) => Buffer.from(JSON.stringify({ code: CODE, data }))),
  fc.nat().map((at) => Buffer.from(JSON.stringify({ code: CODE, data: { [GUIDE]: { key: 'x' } } }).slice(0, at % 40))),
)

test('any bytes in the cache give the run without a cache', { timeout: LIMIT }, async () => {
  const alone = await lint(null)
  await fuzz('cache', 60, fc.tuple(content, content, fc.constantFrom<CacheMode>('content', 'stat')), async ([one, other, mode]) => {
    writeFileSync(join(folder, '.guidelint-cache/guides.json'), one)
    writeFileSync(join(folder, '.guidelint-cache/seen.json'), other)
    expect(await lint(mode)).toEqual(alone)
    expect(await lint(mode)).toEqual(alone)
  })
})
