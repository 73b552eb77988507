import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { hasCorpus } from '../corpus-guides.ts'
import { chromiumPath, openBrowser, openFile } from './browser.ts'

const command = useCommand()
const ROOT = join(import.meta.dirname, '../..')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const VIEWS = ['overview', 'findings', 'bands', 'companies', 'guides'] as const

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe-core finds wrong with the page as shown, contrast included. */
const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  const found = (await page.evaluate('axe.run(document).then(({ violations }) => violations)')) as readonly Violation[]
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

/** Waits for an expression to hold; the page's own policy forbids what the browser driver would do. */
const until = (page: Page, expression: string): Promise<unknown> =>
  expect.poll(() => page.evaluate(expression), { timeout: 20_000 }).toBe(true)

const goTo = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
  await until(page, `document.querySelector('nav [aria-current]')?.getAttribute('href') === ${JSON.stringify(`#${hash.split('?')[0]}`)}`)
  await page.waitForTimeout(150)
}

describe.skipIf(chromiumPath === null)(
  chromiumPath === null ? 'the page in a browser (skipped: Chromium is not installed)' : 'the page in a browser',
  () => {
    let browser: Browser
    let file = ''
    beforeAll(async () => {
      browser = await openBrowser()
      const folder = command.folder({})
      cpSync(join(ROOT, 'guides'), join(folder, 'guides'), { recursive: true })
      const { code, err } = await command.runIn(folder, ['report', 'guides', '--out', 'page.html', '--rule', '*', '--as-of', '2026-11-30'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      file = join(folder, 'page.html')
    })
    afterAll(() => browser?.close())

    test.each(['light', 'dark'] as const)('every view is accessible and without errors in %s', async (scheme) => {
      const { page, complaints } = await openFile(browser, file, scheme)
      for (const view of VIEWS) {
        await goTo(page, view)
        expect([view, await violations(page)]).toEqual([view, []])
      }
      expect(complaints).toEqual([])
      await page.context().close()
    })

    test('bands are drawn, and stand as a table behind a fold', async () => {
      const { page } = await openFile(browser, file)
      await goTo(page, 'companies?company=Twilio')
      await page.waitForSelector('.chart svg rect')
      await page.locator('summary').first().focus()
      await page.keyboard.press('Enter')
      await page.locator('details[open] tbody tr').first().waitFor()
      await page.context().close()
    })

    test('a link leads to what it says, and back', async () => {
      const { page } = await openFile(browser, file)
      await goTo(page, 'guides?q=twilio')
      expect(await page.locator('h1').textContent()).toBe('1 guide')
      expect(await page.locator('input[type=search]').inputValue()).toBe('twilio')
      await goTo(page, 'bands?role=Staff+Software+Engineer&currency=GBP&measure=base')
      expect(await page.locator('select[name=currency]').inputValue()).toBe('GBP')
      await page.goBack()
      await page.waitForTimeout(150)
      expect(await page.locator('h1').textContent()).toBe('1 guide')
      await page.context().close()
    })

    test('the keyboard reaches navigation, filters and results, typing keeps its place', async () => {
      const { page } = await openFile(browser, file)
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN')
      await goTo(page, 'guides')
      await page.locator('input[type=search]').focus()
      await page.keyboard.type('twi')
      await until(page, "location.hash === '#guides?q=twi'")
      await page.keyboard.type('lio')
      await until(page, "document.querySelector('h1').textContent === '1 guide'")
      expect(await page.evaluate('document.activeElement.value')).toBe('twilio')
      await page.context().close()
    })

    test('on a narrow screen nothing overflows', async () => {
      const { page } = await openFile(browser, file, 'light', 400)
      for (const view of VIEWS) {
        await goTo(page, view)
        expect([view, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([view, true])
      }
      await page.context().close()
    })

    test.skipIf(!hasCorpus)(
      'thousands of guides fit in 5 MB, are there within seconds and are accessible',
      async () => {
        const folder = command.folder({})
        const corpus = join(ROOT, '../shared/corpus/plain')
        cpSync(corpus, join(folder, 'one'), { recursive: true })
        const companies = readdirSync(corpus).filter((name) => statSync(join(corpus, name)).isDirectory())
        // 4,466 guides: the real ones and most of them again.
        for (const name of companies.slice(0, 129)) cpSync(join(corpus, name), join(folder, 'two', name), { recursive: true })
        const { code, err } = await command.runIn(folder, ['report', '--out', 'page.html'])
        expect({ code, err }).toEqual({ code: 0, err: '' })
        expect(statSync(join(folder, 'page.html')).size).toBeLessThan(5e6)
        const { page, complaints } = await openFile(browser, join(folder, 'page.html'))
        // A second on a machine at rest; tests run beside each other.
        expect(Number(await page.evaluate('performance.now()'))).toBeLessThan(10_000)
        for (const view of VIEWS) {
          await goTo(page, view)
          expect([view, await violations(page)]).toEqual([view, []])
        }
        expect(complaints).toEqual([])
        await page.context().close()
      },
      300_000,
    )
  },
)
