import { writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { type RunningEditor, startEditor } from './editor-server.ts'
import { packProbe } from './pack-probe.ts'
import { Workbench } from './workbench.ts'

const prepared = inject('prepared')

// Both extensions in the browser's worker, and a folder that no disk holds.
const IN_BROWSER = { 'remote.extensionKind': { 'guidelint.guidelint-vscode': ['web'], 'guidelint-test.probe': ['web'] } }

/** Processes of the server that were started from this editor's extensions. */
const serversOf = async (folder: string): Promise<readonly string[]> => {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const commands = await Promise.all(processes.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')))
  return commands.filter((command) => command.includes(folder) && command.includes('guidelint-language-server'))
}

describe.skipIf(prepared.editor === null)(`in a browser, on a virtual file system ${prepared.missing}`, () => {
  let editor: RunningEditor
  let bench: Workbench

  beforeAll(async () => {
    editor = await startEditor(prepared, { extensions: [packProbe()], settings: IN_BROWSER })
    bench = new Workbench(editor.page)
    const file = join(editor.folder, 'virtual.code-workspace')
    writeFileSync(file, '{ "folders": [{ "uri": "memory:/guides", "name": "guides" }] }')
    await editor.load('workspace', file)
    await editor.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'ledger.md' }).dblclick()
    await editor.page.locator('.monaco-editor[role="code"] .view-line').first().waitFor()
  })
  afterAll(() => editor?.stop())
  afterEach(({ task }) => (task.result?.state === 'fail' ? bench.picture(`failed: ${task.name}`) : undefined))

  test('runs in a worker', async () => {
    await editor.page.locator('.squiggly-warning').first().waitFor()
    // No process of the server: it can only be the worker that answers.
    expect(await serversOf(editor.folder)).toEqual([])
  })

  test('underlines the cell that is wrong', async () => {
    await bench.expectSquiggle('| San Francisco', '$330K–$450K')
    await bench.picture('web')
  })

  test('recomputes it, and shows the bands', async () => {
    await bench.run('Guidelint: Recompute Totals')
    await editor.page.locator('.view-line', { hasText: '$270K–$350K' }).first().waitFor()
    await bench.run('Guidelint: Show Bands')
    const view = editor.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
    await view.locator('button[data-band="2"]').waitFor()
    expect(await view.locator('button.band').count()).toBe(3)
    await bench.picture('web-bands')
  })
})
