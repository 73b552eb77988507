import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Prepared } from './global-setup.ts'

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'window.autoDetectColorScheme': false,
  'window.commandCenter': false,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'off',
  '[markdown]': { 'editor.wordWrap': 'off' },
  'breadcrumbs.enabled': false,
}

// A browser that fetches nothing of its own.
const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A VS Code with the extension installed, and a browser in front of it. */
export interface RunningEditor {
  readonly page: Page
  /** Holds the user's folder of the editor, its extensions and the workspace. */
  readonly folder: string
  readonly workspace: string
  /** Loads the editor with a folder or a workspace file. */
  load(kind: 'folder' | 'workspace', path: string): Promise<void>
  stop(): Promise<void>
}

export interface EditorOptions {
  readonly settings?: Readonly<Record<string, unknown>>
  /** Whether the editor asks whether it may trust the folder. */
  readonly trust?: boolean
  /** Packages to install besides the extension. */
  readonly extensions?: readonly string[]
  /** Whether the probe measures the extension host, and answers in the folder `probe`. */
  readonly probe?: boolean
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** Starts an editor of its own: nothing is left of the one before. */
export const startEditor = async (
  { editor, vsix }: Prepared,
  { settings = {}, trust = false, extensions = [], probe = false }: EditorOptions = {},
): Promise<RunningEditor> => {
  if (editor === null) throw new Error('There is no editor.')
  const folder = mkdtempSync(join(tmpdir(), 'guidelint-editor-'))
  const workspace = join(folder, 'workspace')
  mkdirSync(join(folder, 'user/User'), { recursive: true })
  mkdirSync(workspace)
  writeFileSync(join(folder, 'user/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }))
  const folders = [
    '--config',
    join(folder, 'config.yaml'),
    '--user-data-dir',
    join(folder, 'user'),
    '--extensions-dir',
    join(folder, 'extensions'),
  ]
  for (const one of [vsix, ...extensions])
    execFileSync(editor.node, [editor.entry, ...folders, '--install-extension', one], { stdio: 'ignore' })
  const port = await freePort()
  const flags = [
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--disable-telemetry',
    '--disable-update-check',
    ...(trust ? [] : ['--disable-workspace-trust']),
  ]
  const server = spawn(editor.node, [editor.entry, ...folders, ...flags], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...(probe && { GUIDELINT_PROBE: join(folder, 'probe') }) },
  })
  const browser = await chromium.launch({ executablePath: editor.chromium, args: BROWSER_ARGS })
  const page = await openPage(browser)
  await listening(port)
  return {
    page,
    folder,
    workspace,
    async load(kind, path) {
      await page.goto(`http://127.0.0.1:${port}/?${kind}=${encodeURIComponent(path)}`)
      await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 })
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 })
    },
    async stop() {
      await browser.close()
      // The whole group: the editor has processes of its own.
      if (server.pid !== undefined) process.kill(-server.pid)
      await new Promise((resolve) => setTimeout(resolve, 500))
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 })
    },
  }
}

const openPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1360, height: 820 }, permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

const listening = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The editor did not start in 30 seconds.')
}
