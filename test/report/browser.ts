import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Chromium as installed; null where there is none. */
export const chromiumPath =
  process.env['CHROMIUM'] ??
  (process.env['PATH'] ?? '')
    .split(':')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file)) ??
  null

export const openBrowser = (): Promise<Browser> => {
  if (chromiumPath === null) throw new Error('Chromium is not installed.')
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
}

export interface OpenedPage {
  readonly page: Page
  /** Errors of the console and of scripts, and requests other than for the page itself. */
  readonly complaints: readonly string[]
}

/** Opens a file as a reader would, without network. */
export const openFile = async (
  browser: Browser,
  file: string,
  colorScheme: 'light' | 'dark' = 'light',
  width = 1280,
): Promise<OpenedPage> => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, offline: true })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(`file://${file}`)) complaints.push(`asks for ${request.url()}`)
  })
  await page.goto(`file://${file}`)
  await page.waitForSelector('main h1')
  return { page, complaints }
}
