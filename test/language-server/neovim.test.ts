import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { sampleGuide } from '../cli/sample-guide.ts'
import { corpusGuides, hasCorpus } from '../corpus-guides.ts'
import type { Json } from './client.ts'
import { positionAt } from './edits.ts'
import { MODERN, useServer } from './server.ts'

const run = promisify(execFile)

const hasNeovim = (() => {
  try {
    execFileSync('nvim', ['--version'])
    return true
  } catch {
    return false
  }
})()

const SEED = join(import.meta.dirname, '../../../shared/seed')
const server = useServer()

/** What Neovim reports of a guide that it has open. */
const inNeovim = async (text: string, env: Readonly<Record<string, string>> = {}): Promise<Json> => {
  const folder = server.folder({})
  const guide = join(folder.path, 'guide.md')
  writeFileSync(guide, text)
  const { stdout, stderr } = await run(
    'nvim',
    ['--headless', '--clean', '-n', '-c', `luafile ${join(import.meta.dirname, 'neovim.lua')}`],
    {
      cwd: folder.path,
      timeout: 50_000,
      env: {
        ...process.env,
        XDG_STATE_HOME: folder.path,
        XDG_DATA_HOME: folder.path,
        GUIDELINT_SERVER: server.entry,
        GUIDELINT_GUIDE: guide,
        GUIDELINT_NODE: process.execPath,
        ...env,
      },
    },
  )
  const line = /REPORT (.*)/.exec(stdout + stderr)?.[1]
  if (line === undefined) throw new Error(stdout + stderr)
  return JSON.parse(line)
}

/** What the server tells a client of ours, to compare. */
const findingsOf = async (text: string): Promise<string[]> => {
  const folder = server.folder({ 'guide.md': text })
  const client = await server.client(MODERN)
  client.open(folder.uriOf('guide.md'), text)
  const items = await client.pull(folder.uriOf('guide.md'))
  await client.stop()
  return items.map(({ code, range }: Json) => `${range.start.line} ${code}`).sort()
}

const named = (report: Json): string[] => report.findings.map(({ code, line }: Json) => `${line} ${code}`).sort()

describe.skipIf(!hasNeovim)('Neovim (skipped where it is absent)', () => {
  test('shows findings at their places, hovers, applies a quick fix and fix-all', async () => {
    const text = sampleGuide().replace('£140K–£170K', '£170K–£140K').replace('£200K–£280K', '£200K-£280K')
    const at = positionAt(text, text.indexOf('$300K–$375K') + 1)
    const report = await inNeovim(text, {
      GUIDELINT_QUICK_FIX: 'band/inverted-range',
      GUIDELINT_HOVER_LINE: String(at.line),
      GUIDELINT_HOVER_CHARACTER: String(at.character),
    })
    expect(report.findings).toContainEqual(expect.objectContaining({ code: 'band/inverted-range', text: '£170K–£140K' }))
    expect(report.hover).toContain('200,000 + 320,000 ÷ 4 + 10 % × 200,000 = 300,000')
    expect(report.mended).toBe(true)
    expect(report.fixedAll).toBeDefined()
    expect(report.text.trimEnd()).toBe(sampleGuide().trimEnd())
  })

  test.skipIf(!existsSync(SEED))('shows the findings of the seed', async () => {
    const [name = ''] = existsSync(SEED) ? readdirSync(SEED) : []
    const text = readFileSync(join(SEED, name), 'utf8')
    const report = await inNeovim(text)
    expect(named(report)).toEqual(await findingsOf(text))
    expect(named(report).join(' ')).toContain('text/encoding')
  })

  test.skipIf(!hasCorpus)('shows the findings of a real guide', async () => {
    for (const { text } of corpusGuides('plain', 900)) {
      const expected = await findingsOf(text)
      if (expected.length > 0) expect(named(await inNeovim(text))).toEqual(expected)
    }
  })
})
