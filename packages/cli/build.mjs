// Bundles the command: small entries, and the program that they load.
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildServer } from '../language-server/build.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

// `yaml` gives Node a CommonJS build, which can neither be shaken nor be imported by name when it is needed; its other build can.
const yamlAsModules = {
  name: 'yaml-as-modules',
  setup: ({ onResolve, resolve: resolveImport }) => {
    onResolve({ filter: /^yaml$/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved') return undefined
      const found = await resolveImport(path, { ...from, pluginData: 'resolved' })
      return found.errors.length > 0 ? found : { path: join(dirname(found.path), '../browser/index.js'), sideEffects: false }
    })
  },
}

/** What `report` puts into its page: one program and one style sheet. */
const buildReportPage = (outdir) =>
  build({
    absWorkingDir: root,
    entryPoints: ['src/report-page/browser/page.ts', 'src/report-page/page.css'],
    entryNames: '[name]',
    outdir,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  })

const settings = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  conditions: ['source'],
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: false,
  logLevel: 'warning',
}

/** Builds the program: one CommonJS file, whose compiled code can be kept. Its name holds a hash of its content. */
const buildProgram = async (outdir) => {
  rmSync(outdir, { recursive: true, force: true })
  const { metafile } = await build({
    ...settings,
    entryPoints: ['src/program.ts'],
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    outdir,
    format: 'cjs',
    plugins: [yamlAsModules],
    metafile: true,
    define: { GUIDELINT_VERSION: JSON.stringify(version), 'import.meta.url': 'urlOfBundle' },
    banner: { js: "const urlOfBundle=require('node:url').pathToFileURL(__filename).href;" },
  })
  return basename(Object.keys(metafile.outputs)[0])
}

/** Builds the command into a folder, which needs nothing else to run. */
export const buildCommand = async (outdir) => {
  const program = await buildProgram(join(outdir, 'program'))
  await build({
    ...settings,
    entryPoints: { action: 'src/action.ts', guidelint: 'src/guidelint.ts', 'lint-worker': 'src/lint-worker.ts' },
    outdir,
    format: 'esm',
    define: { GUIDELINT_VERSION: JSON.stringify(version), GUIDELINT_PROGRAM: JSON.stringify(`./program/${program}`) },
  })

  await buildReportPage(join(outdir, 'report-page'))

  // The pages of the rules, for `explain`.
  rmSync(join(outdir, 'rules'), { recursive: true, force: true })
  cpSync(join(root, '../lint/src/rules'), join(outdir, 'rules'), {
    recursive: true,
    filter: (source) => source.endsWith('.md') || statSync(source).isDirectory(),
  })
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildCommand(join(root, 'dist'))
  await buildServer(join(root, 'dist/language-server'))
}
