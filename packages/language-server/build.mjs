// Bundles the server: one file that Node runs, one to start it from another bundle, one for a browser's worker.
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(fileURLToPath(import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** `yaml` gives Node a CommonJS build, which can neither be shaken nor be imported by name when it is needed; its other build can. */
export const yamlAsModules = {
  name: 'yaml-as-modules',
  setup: ({ onResolve, resolve: resolveImport }) => {
    onResolve({ filter: /^yaml$/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved') return undefined
      const found = await resolveImport(path, { ...from, pluginData: 'resolved' })
      return found.errors.length > 0 ? found : { path: join(dirname(found.path), '../browser/index.js'), sideEffects: false }
    })
  },
}

const common = {
  absWorkingDir: root,
  bundle: true,
  conditions: ['source'],
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: false,
  metafile: true,
  logLevel: 'warning',
  define: { GUIDELINT_VERSION: JSON.stringify(version) },
}

/** Builds the server into a folder, which needs nothing else to run; gives what went into each bundle. */
export const buildServer = async (outdir) => {
  rmSync(join(outdir, 'chunks'), { recursive: true, force: true })
  const node = await build({
    ...common,
    entryPoints: { 'guidelint-language-server': 'src/guidelint-language-server.ts', node: 'src/node.ts' },
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    plugins: [yamlAsModules],
    // The protocol's library is CommonJS and asks for Node's own modules.
    banner: { js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);" },
  })
  const browser = await build({
    ...common,
    entryPoints: { browser: 'src/browser.ts' },
    outdir,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // A worker has no document, which some dependencies' builds for pages read character references with.
    conditions: ['source', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
  })

  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }\n')

  // The pages of the rules, for links.
  rmSync(join(outdir, 'rules'), { recursive: true, force: true })
  cpSync(join(root, '../lint/src/rules'), join(outdir, 'rules'), {
    recursive: true,
    filter: (source) => source.endsWith('.md') || statSync(source).isDirectory(),
  })
  return [node.metafile, browser.metafile]
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await buildServer(join(root, 'dist'))
