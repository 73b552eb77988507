import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A real VS Code as a package: its server, and the Node that it needs. */
const CODE_SERVER = '4.139.1'
const NODE = '24.21.0'

/** What is needed to run the editor. */
export interface EditorInstall {
  readonly node: string
  readonly entry: string
  readonly chromium: string
}

const cacheFolder = (): string =>
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'guidelint', `editor-${CODE_SERVER}-${NODE}`)

const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Installs the editor unless that was done before. Gives what is missing, in words, where it can't be. */
export const installEditor = (): EditorInstall | string => {
  const chromium = process.env['GUIDELINT_CHROMIUM'] ?? CHROMIUMS.find((path) => existsSync(path)) ?? installChromium()
  if (chromium === undefined) return 'Chromium is missing (Debian’s package chromium)'
  const folder = cacheFolder()
  const node = join(folder, 'node/node_modules', `node-linux-${process.arch}`)
  const entry = join(folder, 'node_modules/code-server/out/node/entry.js')
  const installed = { node: join(node, 'bin/node'), entry, chromium }
  if (existsSync(join(folder, 'complete'))) return installed
  if (process.platform !== 'linux') return `code-server is installed on Linux only, not on ${process.platform}`
  if (!existsSync('/usr/include/gssapi.h') && !installDebian('libkrb5-dev'))
    return 'Kerberos’ headers are missing (Debian’s package libkrb5-dev)'
  try {
    build(folder, node)
  } catch (error) {
    return `code-server could not be installed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`
  }
  return installed
}

const build = (folder: string, node: string): void => {
  rmSync(folder, { recursive: true, force: true })
  npmInstall(join(folder, 'node'), `node-linux-${process.arch}@${NODE}`, {})
  npmInstall(folder, `code-server@${CODE_SERVER}`, { PATH: `${join(node, 'bin')}:${process.env['PATH']}`, npm_config_nodedir: node })
  writeFileSync(join(folder, 'complete'), '')
}

const npmInstall = (folder: string, name: string, env: Readonly<Record<string, string>>): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  // What a package manager set for the run that this is part of would misguide npm.
  const inherited = Object.entries(process.env).filter(([key]) => !/^(?:npm_|pnpm_|NODE_OPTIONS$|NODE_PATH$|VITEST)/i.test(key))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', name], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const installChromium = (): string | undefined => (installDebian('chromium') ? CHROMIUMS.find((path) => existsSync(path)) : undefined)

/** Only as root, who is asked for nothing. */
const installDebian = (name: string): boolean => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' } as const
  try {
    execFileSync('apt-get', ['update', '-qq'], options)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
    return true
  } catch {
    return false
  }
}
