import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Rect, rectOfText, squiggleRects } from './page-scripts.ts'

/** VS Code's window, as a person with a keyboard uses it. */
export class Workbench {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Runs a command by its name in the palette. */
  async run(command: string): Promise<void> {
    await this.#pick('F1', command)
    await this.page.keyboard.press('Enter')
  }

  /** Opens a file of the workspace by what its path ends with. */
  async open(path: string): Promise<void> {
    await this.#pick('Control+p', path)
    await this.page.keyboard.press('Enter')
    const name = path.split('/').at(-1) ?? path
    await this.page.locator('.tabs-container .tab.active', { hasText: name }).waitFor()
    await this.editor.locator('.view-line').first().waitFor()
  }

  get editor(): Locator {
    return this.page
      .locator('.editor-group-container.active .monaco-editor[role="code"], .editor-group-container .monaco-editor[role="code"]')
      .first()
  }

  get problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row')
  }

  /** Puts the cursor at a place, 1-based. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+g')
    await this.#input.waitFor()
    await this.#input.fill(`:${line}:${column}`)
    await this.page.keyboard.press('Enter')
    await this.#input.waitFor({ state: 'hidden' })
    await this.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, Col ${column}` }).waitFor()
  }

  async goToText(file: string, text: string, shift = 0): Promise<void> {
    const all = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
    const at = all.indexOf(text)
    if (at === -1) throw new Error(`${file} has no ${text}`)
    const before = all.slice(0, at).split('\n')
    await this.goTo(before.length, (before.at(-1)?.length ?? 0) + 1 + shift)
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s')
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
  }

  /** Waits until a piece of text is underlined, exactly as far as it goes. */
  async expectSquiggle(line: string, text: string, kind = 'warning'): Promise<void> {
    await expect
      .poll(async () => this.#misfit(line, text, kind), { timeout: 20_000, message: `${text} is underlined (${kind})` })
      .toBeLessThan(6)
  }

  /** How many pieces of text are underlined in view. */
  async squiggles(kind: string): Promise<number> {
    return (await this.page.evaluate<readonly Rect[]>(squiggleRects(kind))).length
  }

  /** Saves what the window looks like. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: `test-output/editor/${name}.png`, animations: 'disabled', caret: 'initial' })
  }

  /** Saves what the editor looks like for the README, where that is asked for: pictures of every run would differ a little. */
  async readmePicture(name: string, height = 400): Promise<void> {
    if (process.env['GUIDELINT_PICTURES'] === undefined) return
    const clip = { x: 352, y: 30, width: 1004, height }
    await this.page.screenshot({ path: `packages/vscode/images/${name}.png`, clip, animations: 'disabled', caret: 'initial' })
  }

  async chooseTheme(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.press('Control+t')
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Modern' }).first().waitFor()
    await this.#input.fill(name)
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor()
    await this.page.keyboard.press('Enter')
  }

  async closePanels(): Promise<void> {
    await this.run('View: Hide Panel')
  }

  /** How far the nearest underline is from where the text stands, in pixels. */
  async #misfit(line: string, text: string, kind: string): Promise<number> {
    const place = await this.page.evaluate<Rect | null>(rectOfText(line, text))
    if (place === null) return Number.POSITIVE_INFINITY
    const all = await this.page.evaluate<readonly Rect[]>(squiggleRects(kind))
    return Math.min(
      ...all.map(
        (one) =>
          Math.abs(one.left - place.left) +
          Math.abs(one.right - place.right) +
          (one.top < place.bottom && place.top < one.bottom ? 0 : 1000),
      ),
      Number.POSITIVE_INFINITY,
    )
  }

  get #input(): Locator {
    return this.page.locator('.quick-input-widget:not(.hidden) input')
  }

  async #pick(key: string, text: string): Promise<void> {
    await this.page.keyboard.press(key)
    await this.#input.waitFor()
    await this.#input.fill(key === 'F1' ? `>${text}` : text)
    const wanted = key === 'F1' ? text : (text.split('/').at(-1) ?? text)
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: wanted }).waitFor({ timeout: 20_000 })
  }
}
