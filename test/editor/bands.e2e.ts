import { readFileSync } from 'node:fs'
import type { FrameLocator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { type RunningEditor, startEditor } from './editor-server.ts'
import { pathOf, WRONG_TOTAL, writeGuides } from './sample-guides.ts'
import { Workbench } from './workbench.ts'

const prepared = inject('prepared')

const THEMES = [
  ['light', 'Light Modern'],
  ['dark', 'Dark Modern'],
  ['high-contrast', 'Dark High Contrast'],
] as const

describe.skipIf(prepared.editor === null)(`the bands beside a guide ${prepared.missing}`, () => {
  let editor: RunningEditor
  let bench: Workbench
  let view: FrameLocator
  let file: string

  beforeAll(async () => {
    editor = await startEditor(prepared)
    bench = new Workbench(editor.page)
    ;[file = ''] = writeGuides(editor.workspace, [WRONG_TOTAL])
    await editor.load('folder', editor.workspace)
    await bench.open(pathOf(WRONG_TOTAL))
    await editor.page.locator('.squiggly-warning').first().waitFor()
    await bench.run('Guidelint: Show Bands')
    view = editor.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
    await view.locator('button.band').first().waitFor()
  })
  afterAll(() => editor?.stop())
  afterEach(({ task }) => (task.result?.state === 'fail' ? bench.picture(`failed: ${task.name}`) : undefined))

  afterEach(() => editor.page.keyboard.press('Control+1'))

  const current = () => view.locator('button.band[aria-current="true"] .name')

  test('draws each region with its finding', async () => {
    expect(await view.locator('button.band .name').allTextContents()).toEqual(['San Francisco, CA (HQ)', 'Austin, TX', 'London, UK'])
    expect(await view.locator('h2').allTextContents()).toEqual(['USD', 'GBP'])
    expect(await view.locator('li:has(> button[data-band="0"]) .findings li').allTextContents()).toEqual([
      expect.stringContaining('band/total'),
    ])
    expect(await view.locator('.findings li').count()).toBe(1)
    const spoken = await view.locator('button[data-band="0"] .spoken').textContent()
    expect(spoken).toBe('stated total 330K to 450K USD, computed 270K to 350K, base 200K to 250K, 1 finding')
  })

  test('draws stated and computed totals to scale', async () => {
    const width = async (kind: string): Promise<number> =>
      (await view.locator(`button[data-band="0"] rect.${kind}`).boundingBox())?.width ?? 0
    // 120K stated, 80K computed, 50K base.
    expect((await width('stated')) / (await width('computed'))).toBeCloseTo(1.5, 1)
    expect((await width('stated')) / (await width('base'))).toBeCloseTo(2.4, 1)
  })

  test('follows the cursor', async () => {
    await bench.goToText(file, 'London, UK')
    await expect.poll(() => current().textContent()).toBe('London, UK')
    await bench.goToText(file, 'Austin, TX')
    await expect.poll(() => current().textContent()).toBe('Austin, TX')
  })

  test('leads to the row, by mouse and by keyboard', async () => {
    const place = editor.page.locator('[id="status.editor.selection"]')
    const inEditor = editor.page.locator('.monaco-editor.focused')
    await view.locator('button[data-band="2"]').click()
    await place.filter({ hasText: /Ln 9, Col \d+/ }).waitFor()
    await inEditor.waitFor()
    await view.locator('button[data-band="2"]').focus()
    await editor.page.keyboard.press('ArrowUp')
    await view.locator('button[data-band="1"][aria-current]').waitFor()
    await editor.page.keyboard.press('Home')
    await view.locator('button[data-band="0"][aria-current]').waitFor()
    expect(await view.locator('button.band[tabindex="0"]').count()).toBe(1)
    await editor.page.keyboard.press('Enter')
    await inEditor.waitFor()
    await place.filter({ hasText: /Ln 7, Col \d+/ }).waitFor()
    await editor.page.keyboard.type('x')
    await editor.page.locator('.tab.dirty').waitFor()
    await bench.run('File: Revert File')
  })

  test('is drawn anew as the guide is edited', async () => {
    await bench.goToText(file, '$330K–$450K')
    for (let press = 0; press < 11; press += 1) await editor.page.keyboard.press('Delete')
    await editor.page.keyboard.type('$270K–$350K')
    await expect.poll(() => view.locator('button[data-band="0"] .figure').textContent()).toBe('270K–350K')
    await expect.poll(() => view.locator('.findings li').count()).toBe(0)
    await bench.run('File: Revert File')
    await expect.poll(() => view.locator('.findings li').count()).toBe(1)
  })

  test('loads nothing but its own script and style', async () => {
    const policy = await view.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toMatch(/^default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}'$/)
  })

  test.each(THEMES)('is readable in the %s theme', async (name, theme) => {
    await bench.chooseTheme(theme)
    const wanted = name === 'light' ? 'vscode-light' : name === 'dark' ? 'vscode-dark' : 'vscode-high-contrast'
    await view.locator(`body.${wanted}`).waitFor()
    const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
    // As one expression of the page's: its content security policy lets no script in.
    const frame = editor.page.frames().find((one) => one.name() === 'active-frame' || one.url().includes('fake.html'))
    const found = await frame?.evaluate<readonly { id: string; html: string }[]>(
      `(async () => { ${axe}; const { violations } = await axe.run(document, { rules: { 'page-has-heading-one': { enabled: true } } }); return violations.map(({ id, nodes }) => ({ id, html: nodes[0].html })) })()`,
    )
    expect(found).toEqual([])
    await bench.picture(`bands-${name}`)
    if (name === 'light') await bench.readmePicture('bands')
  })
})
