import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { type RunningEditor, startEditor } from './editor-server.ts'
import { NEVER_OPENED, pathOf, SAFE_ONLY, WRONG_TOTAL, writeGuides } from './sample-guides.ts'
import { Workbench } from './workbench.ts'

const prepared = inject('prepared')

describe.skipIf(prepared.editor === null)(`an author in VS Code ${prepared.missing}`, () => {
  let editor: RunningEditor
  let bench: Workbench
  let wrong: string
  let unopened: string
  let safe: string
  const line = '| San Francisco, CA (HQ)'

  beforeAll(async () => {
    editor = await startEditor(prepared, { settings: { 'editor.codeActionsOnSave': { 'source.fixAll.guidelint': 'explicit' } } })
    bench = new Workbench(editor.page)
    ;[wrong = '', unopened = '', safe = ''] = writeGuides(editor.workspace, [WRONG_TOTAL, NEVER_OPENED, SAFE_ONLY])
    await editor.load('folder', editor.workspace)
    await bench.open(pathOf(WRONG_TOTAL))
  })
  afterAll(() => editor?.stop())
  afterEach(({ task }) => (task.result?.state === 'fail' ? bench.picture(`failed: ${task.name}`) : undefined))

  test('underlines the cell that is wrong', async () => {
    await bench.expectSquiggle(line, '$330K–$450K')
    await bench.picture('squiggle')
  })

  test('shows what each figure comes to beside it, and the verdict over the table', async () => {
    await editor.page.locator('.view-line', { hasText: '= 270,000–350,000' }).waitFor()
    await editor.page.locator('.codelens-decoration', { hasText: '2 of 3 totals add up' }).waitFor()
    await editor.page.locator('.view-line', { hasText: '50,000–75,000 a year' }).waitFor()
    await bench.picture('hints')
    await bench.readmePicture('problem')
  })

  test('works the sum out in a hover', async () => {
    await bench.goToText(wrong, '$330K–$450K', 3)
    await editor.page.keyboard.press('Control+k')
    await editor.page.keyboard.press('Control+i')
    const hover = editor.page.locator('.monaco-hover:visible', { hasText: '200,000 + 200,000 ÷ 4 + 10 % × 200,000 = 270,000' })
    await hover.waitFor()
    await bench.picture('hover')
    await bench.readmePicture('hover')
    await editor.page.keyboard.press('Escape')
  })

  test('lists problems of guides that were never opened', async () => {
    await bench.run('Problems: Focus on Problems View')
    await editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'ledger-engineer.md' }).first().waitFor()
    await expect
      .poll(() => bench.problems.allTextContents())
      .toEqual(expect.arrayContaining([expect.stringContaining('band/inverted-range')]))
    expect(unopened).toContain('borel')
    await bench.picture('problems')
    await bench.closePanels()
  })

  test('offers fixes, and the finding is gone after one', async () => {
    await bench.open(pathOf(WRONG_TOTAL))
    await bench.goToText(wrong, '$330K–$450K', 3)
    await editor.page.keyboard.press('Control+.')
    const fix = editor.page.locator('.action-widget .monaco-list-row', { hasText: 'Replace with $270K–$350K' }).first()
    await fix.waitFor()
    await bench.picture('fixes')
    await bench.readmePicture('fixes')
    await fix.click()
    const preview = editor.page.locator('.panel .monaco-list-row', { hasText: 'staff-ledger-engineer.md' })
    await preview.locator('.monaco-checkbox, input[type="checkbox"]').first().click()
    await bench.picture('confirm')
    await editor.page.locator('.panel .monaco-button', { hasText: 'Apply' }).click()
    await expect.poll(() => bench.squiggles('warning')).toBe(0)
    await bench.save()
    expect(readFileSync(wrong, 'utf8')).toContain('| $270K–$350K |\n')
    await bench.picture('fixed')
  })

  test('fixes what is safe on save', async () => {
    await bench.open(pathOf(SAFE_ONLY))
    await bench.expectSquiggle(line, '$200K-$300K', 'info')
    await bench.goTo(3, 1)
    await editor.page.keyboard.press('End')
    await editor.page.keyboard.type(' and more')
    await bench.save()
    await expect.poll(() => readFileSync(safe, 'utf8')).toContain('$200K–$300K')
    await expect.poll(() => bench.squiggles('info')).toBe(0)
  })

  test('completes in a table', async () => {
    await bench.open(pathOf(SAFE_ONLY))
    await bench.goToText(safe, 'London, UK', 0)
    await editor.page.keyboard.press('End')
    await editor.page.keyboard.press('Enter')
    await editor.page.keyboard.type('| Den')
    const denver = editor.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Denver, CO' })
    // What is asked for while a list is open only filters that list.
    await expect
      .poll(
        async () => {
          await editor.page.keyboard.press('Escape')
          await editor.page.keyboard.press('Control+Space')
          await editor.page.waitForTimeout(700)
          return denver.count()
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(0)
    await bench.picture('completion')
    await editor.page.keyboard.press('Escape')
    await bench.run('File: Revert File')
  })

  test('knows the outline', async () => {
    await editor.page.keyboard.press('Control+Shift+o')
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Global Levers' }).first().waitFor()
    await editor.page.locator('.quick-input-widget input').fill('@London')
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'London, UK' }).first().waitFor()
    await bench.picture('outline')
    await editor.page.keyboard.press('Escape')
  })

  test('renames a level in all guides', async () => {
    await bench.goToText(safe, 'Google L5', 8)
    await editor.page.keyboard.press('F2')
    const box = editor.page.locator('.rename-box input')
    await box.waitFor()
    await box.fill('L6')
    await editor.page.keyboard.press('Enter')
    await editor.page.locator('.view-line', { hasText: 'Google L6' }).waitFor()
    await bench.run('File: Save All Files')
    for (const file of [safe, wrong, unopened]) await expect.poll(() => readFileSync(file, 'utf8')).toContain('= Google L6 =')
    await bench.picture('rename')
  })

  test('follows a change of the configuration', async () => {
    writeFileSync(wrong, readFileSync(wrong, 'utf8').replace('$270K–$350K', '$330K–$450K'))
    await bench.open(pathOf(WRONG_TOTAL))
    await bench.expectSquiggle(line, '$330K–$450K')
    const config = join(editor.workspace, 'guidelint.config.json')
    writeFileSync(config, '{ "rules": { "band/total": "error" } }')
    await bench.expectSquiggle(line, '$330K–$450K', 'error')
    writeFileSync(config, '{ "rules": { "band/total": "off" } }')
    await expect.poll(() => bench.squiggles('error'), { timeout: 10_000 }).toBe(0)
    writeFileSync(config, '{ "rules": { "band/totl": "off" } }')
    await bench.run('Problems: Focus on Problems View')
    await editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'band/total' }).first().waitFor()
    await bench.picture('config-error')
    writeFileSync(config, '{}')
    await bench.closePanels()
  })

  test('is checked on after a restart of the server', async () => {
    await bench.open(pathOf(WRONG_TOTAL))
    await bench.run('Guidelint: Restart the Server')
    await bench.expectSquiggle(line, '$330K–$450K')
    await bench.goToText(wrong, '$330K–$450K', 2)
    await editor.page.keyboard.type('0')
    await bench.expectSquiggle(line, '$3030K–$450K', 'error')
    await bench.run('File: Revert File')
  })

  test('recomputes totals by command', async () => {
    await bench.expectSquiggle(line, '$330K–$450K')
    await bench.run('Guidelint: Recompute Totals')
    await editor.page.locator('.view-line', { hasText: '$270K–$350K' }).first().waitFor()
    await expect.poll(() => bench.squiggles('warning')).toBe(0)
  })
})
