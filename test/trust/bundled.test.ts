import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCommand } from '../../packages/cli/build.mjs'
import { buildServer } from '../../packages/language-server/build.mjs'
import { buildExtension } from '../../packages/vscode/build.mjs'

const PACKAGES = join(import.meta.dirname, '../../packages')

type Metafile = NonNullable<Awaited<ReturnType<typeof buildServer>>[number]>

const root = mkdtempSync(join(tmpdir(), 'guidelint-bundled-'))
const bundles: Record<string, { readonly folder: string; readonly metafiles: readonly (Metafile | undefined)[] }> = {}

beforeAll(async () => {
  const [command, server] = [await buildCommand(join(root, 'cli')), await buildServer(join(root, 'server'))]
  bundles['cli'] = { folder: join(PACKAGES, 'cli'), metafiles: [...command, ...server] }
  bundles['language-server'] = { folder: join(PACKAGES, 'language-server'), metafiles: server }
  bundles['vscode'] = { folder: join(PACKAGES, 'vscode'), metafiles: await buildExtension() }
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const bundle = (name: string) => {
  const one = bundles[name]
  if (one === undefined) throw new Error(`${name} was not built.`)
  return one
}

const FOREIGN = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//

/** Folders of the packages of others of which something is in a bundle. */
const foreignFolders = (name: string): ReadonlyMap<string, string> => {
  const { folder, metafiles } = bundle(name)
  // Paths count from the folder that a build started in; all of those lie beside one another.
  const inputs = metafiles.flatMap((metafile) => Object.values(metafile?.outputs ?? {}).flatMap((output) => Object.entries(output.inputs)))
  const shipped = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).flatMap(([path]) => FOREIGN.exec(path) ?? [])
  const found = new Map<string, string>()
  for (let at = 0; at < shipped.length; at += 3) found.set(shipped[at + 2] ?? '', join(folder, shipped[at + 1] ?? ''))
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.|$|-)/i

interface Manifest {
  readonly version: string
  readonly license?: string
  /** As packages of long ago say it. */
  readonly licenses?: readonly { readonly type: string }[]
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

const nameOf = ({ license, licenses }: Manifest): string => license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none'

/** The text of a licence: its file's, else what the readme says of it. */
const textOf = (folder: string): string => {
  const names = readdirSync(folder)
  const file = names.find((one) => LICENCE_FILE.test(one))
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8')
  const readme = names.find((one) => /^readme/i.test(one))
  return /^(?:#+ )?Licen[cs]e\n(?:=+\n)?([^]*)/m.exec(readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8'))?.[1] ?? ''
}

const licenceOf = (name: string, folder: string): string => {
  const manifest = manifestOf(folder)
  const text = textOf(folder)
    .trim()
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
  return `## ${name} ${manifest.version}\n\n${nameOf(manifest)}\n\n\`\`\`\n${text}\n\`\`\`\n`
}

const HEAD = `# Licences of what is bundled

Generated from what the bundles hold; \`npx vitest run test/trust/bundled.test.ts -u\` writes it anew.
`

/** Licences that let anybody bundle, with their text beside it. */
const FREE = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0)$/

describe.each(['cli', 'language-server', 'vscode'])('%s', (name) => {
  test('lists the licence of every package that it bundles', async () => {
    const licences = [...foreignFolders(name)].map(([one, folder]) => licenceOf(one, folder))
    await expect([HEAD, ...licences].join('\n')).toMatchFileSnapshot(join(bundle(name).folder, 'THIRD_PARTY_LICENSES.md'))
    const { files = ['THIRD_PARTY_LICENSES.md'] } = JSON.parse(readFileSync(join(bundle(name).folder, 'package.json'), 'utf8'))
    expect(files).toContain('THIRD_PARTY_LICENSES.md')
  })

  test('bundles only what may be bundled, with the text that has to go with it', () => {
    const folders = [...foreignFolders(name)]
    expect(folders.filter(([, folder]) => !FREE.test(nameOf(manifestOf(folder)))).map(([one]) => one)).toEqual([])
    expect(folders.filter(([, folder]) => !/copyright/i.test(textOf(folder))).map(([one]) => one)).toEqual([])
  })
})

/** Modules of Node that reach other machines. */
const NETWORK = /^(?:node:)?(?:net|tls|https?|http2|dgram|dns|inspector)(?:\/|$)/

/** Who imports such a module, as `package: module`. */
const networkImports = (name: string): string[] => {
  const inputs = bundle(name).metafiles.flatMap((metafile) => Object.entries(metafile?.inputs ?? {}))
  const found = inputs.flatMap(([path, { imports }]) =>
    imports.filter((one) => NETWORK.test(one.path)).map((one) => `${FOREIGN.exec(path)?.[2] ?? path}: ${one.path}`),
  )
  return [...new Set(found)].sort()
}

describe('network', () => {
  // The protocol's library can speak over a socket or a named pipe. The server has it speak over standard input and output or
  // Node's own channel only; `no-network.test.ts` holds that nothing is opened.
  const PROTOCOL = ['vscode-jsonrpc: net']

  test.each([
    ['cli', PROTOCOL],
    ['language-server', PROTOCOL],
    ['vscode', PROTOCOL],
  ])('%s imports no module for it but the one of the protocol', (name, known) => {
    expect(networkImports(name)).toEqual(known)
  })

  test('the command itself has none', () => {
    const scripts = readdirSync(join(root, 'cli'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.c?js$/.test(file))
    const sources = scripts.filter((file) => !file.startsWith('report-page')).map((file) => readFileSync(join(root, 'cli', file), 'utf8'))
    expect(sources.some((source) => source.includes('guidelint-disable'))).toBe(true)
    for (const source of sources) {
      expect(source).not.toMatch(/(?:from|require\(|import\()\s*["'](?:node:)?(?:net|tls|https?|http2|dgram|dns)["']/)
      expect(source).not.toMatch(/\bfetch\(|\bnew WebSocket\b|\bXMLHttpRequest\b/)
    }
  })
})

test('the program is in ASCII, as it is read', () => {
  const [program] = readdirSync(join(root, 'cli/program'))
  expect(readFileSync(join(root, 'cli/program', program ?? ''), 'utf8')).toMatch(/^[\0-\x7f]+$/)
})

/** All that our code imports of others at run time; each is a decision. */
const DEPENDENCIES: Readonly<Record<string, readonly string[]>> = {
  guide: ['mdast-util-gfm-table', 'micromark-extension-gfm-table', 'remark-frontmatter', 'remark-parse', 'unified', 'yaml'],
  lint: ['fastest-levenshtein', 'ignore', 'jsonc-parser', 'picomatch', 'yaml', 'zod'],
  cli: ['diff', 'picocolors', 'zod'],
  'language-server': ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  vscode: [],
}

test('dependencies are these and no more', () => {
  const folders = readdirSync(PACKAGES).filter((name) => existsSync(join(PACKAGES, name, 'package.json')))
  const found = folders.map((name) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8')) as { dependencies?: object }
    return [name, Object.keys(dependencies).filter((one) => !one.startsWith('@guidelint/'))]
  })
  expect(Object.fromEntries(found)).toEqual(DEPENDENCIES)
})
