// Bundles the extension: client and server, for Node and for a browser; with `--vsix` also the package that editors install.
import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildServer } from '../language-server/build.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const dist = join(root, 'dist')
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Where `--vsix` writes. */
export const VSIX = join(dist, `${name}-${version}.vsix`)

const common = { absWorkingDir: root, bundle: true, minify: true, sourcemap: false, metafile: true, logLevel: 'warning' }
const extension = { ...common, external: ['vscode'], format: 'cjs', conditions: ['source'] }

const bundle = () =>
  Promise.all([
    build({ ...extension, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.cjs', platform: 'node', target: 'node20' }),
    build({
      ...extension,
      entryPoints: ['src/web-extension.ts'],
      outfile: 'dist/web/extension.cjs',
      platform: 'browser',
      target: 'es2022',
      conditions: ['source', 'browser'],
      mainFields: ['browser', 'module', 'main'],
    }),
    build({ ...common, entryPoints: ['webview/bands.ts', 'webview/bands.css'], outdir: 'dist/webview', format: 'iife', target: 'es2022' }),
  ])

/** The first sentence of a rule's page, without its title. */
const firstSentence = (page) => /^# .*\n+([^#`|][^]*?)(?:[.:]\s|\n\n)/.exec(page)?.[1]?.replace(/\s+/g, ' ').trim() ?? ''

/** Each rule with the first sentence of its page, for lists. */
const listRules = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ id: file.replaceAll('\\', '/').slice(0, -3), summary: firstSentence(readFileSync(join(folder, file), 'utf8')) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** Builds the extension; gives what went into each bundle. */
export const buildExtension = async () => {
  const parts = await bundle()
  const server = await buildServer(join(dist, 'server'))
  writeFileSync(join(dist, 'rules.json'), JSON.stringify(listRules(join(dist, 'server/rules'))))
  copyFileSync(join(root, '../lint/schema.json'), join(dist, 'schema.json'))
  return [...parts.map(({ metafile }) => metafile), ...server]
}

/** Packs what was built; gives the file's size in bytes. */
export const packExtension = () => {
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce')
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', VSIX]
  execFileSync(process.execPath, [vsce, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  return statSync(VSIX).size
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildExtension()
  if (process.argv.includes('--vsix')) console.log(`${VSIX}: ${Math.round(packExtension() / 1024)} KiB`)
}
