import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { type RunningEditor, startEditor } from './editor-server.ts'
import { Workbench } from './workbench.ts'

const prepared = inject('prepared')
const SHARED = join(import.meta.dirname, '../../../shared')
const SEED = join(SHARED, 'seed')
const CORPUS = join(SHARED, 'corpus/plain')
const missing =
  prepared.missing || (existsSync(SEED) && existsSync(CORPUS) ? '' : '(skipped: no folder of real guides beside the checkout)')
const GUIDES = 300

describe.skipIf(missing !== '')(`real guides in VS Code ${missing}`, () => {
  let editor: RunningEditor
  let bench: Workbench

  beforeAll(async () => {
    editor = await startEditor(prepared)
    bench = new Workbench(editor.page)
    const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
    for (const file of files.sort().slice(0, GUIDES)) cpSync(join(CORPUS, file), join(editor.workspace, file))
    mkdirSync(join(editor.workspace, 'seed'))
    const [seed = ''] = readdirSync(SEED)
    cpSync(join(SEED, seed), join(editor.workspace, 'seed/seed.md'))
    await editor.load('folder', editor.workspace)
    await bench.open('seed/seed.md')
  })
  afterAll(() => editor?.stop())
  afterEach(({ task }) => (task.result?.state === 'fail' ? bench.picture(`failed: ${task.name}`) : undefined))

  test('the seed’s damage is underlined, its figures are read all the same', async () => {
    await editor.page.locator('.squiggly-error').first().waitFor()
    await editor.page.locator('.codelens-decoration', { hasText: /totals? add up/ }).waitFor()
    await bench.picture('seed')
  })

  test('problems of guides never opened are listed', async () => {
    await bench.run('Problems: Focus on Problems View')
    await expect.poll(() => bench.problems.count(), { timeout: 20_000 }).toBeGreaterThan(10)
    await bench.picture('corpus-problems')
  })
})
