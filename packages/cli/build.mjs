// Bundles the command: small entries, and the program that they load.
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildServer, yamlAsModules } from '../language-server/build.mjs'
import { nodeLate, zodLate } from './late-modules.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

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
    metafile: true,
    logLevel: 'warning',
  })

const settings = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  // Modules start Node's other loader first, which takes a tenth of an empty process.
  format: 'cjs',
  define: { GUIDELINT_VERSION: JSON.stringify(version), 'import.meta.url': 'urlOfBundle' },
  banner: { js: "const urlOfBundle=require('node:url').pathToFileURL(__filename).href;" },
  target: 'node20.19',
  conditions: ['source'],
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: false,
  logLevel: 'warning',
}

/**
 * Makes a bundle what `runCompiled` runs: a function of what Node gives a CommonJS module, in ASCII. esbuild leaves other characters in
 * regular expressions; text of one byte a character takes half of the memory, and a third of the time to read.
 */
const asFunction = (file) => {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  const code = readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped)
  writeFileSync(file, `(function(require,module,exports,__filename,__dirname){${code}\n})\n`)
}

/** Builds the program: one file, whose compiled code can be kept. Its name holds a hash of its content. */
const buildProgram = async (outdir) => {
  rmSync(outdir, { recursive: true, force: true })
  const { metafile } = await build({
    ...settings,
    entryPoints: ['src/program.ts'],
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    outdir,
    // These take milliseconds to load, and most runs never use them.
    plugins: [yamlAsModules, zodLate, nodeLate(/^node:(?:child_process|crypto|worker_threads|fs\/promises)$/)],
    metafile: true,
  })
  const name = basename(Object.keys(metafile.outputs)[0])
  asFunction(join(outdir, name))
  return { name, metafile }
}

/** Builds the command into a folder, which needs nothing else to run; gives what went into each bundle. */
export const buildCommand = async (outdir) => {
  const program = await buildProgram(join(outdir, 'program'))
  const entries = await build({
    ...settings,
    metafile: true,
    entryPoints: { action: 'src/action.ts', guidelint: 'src/guidelint.ts', 'lint-worker': 'src/lint-worker.ts' },
    outdir,
    plugins: [nodeLate(/^node:/)],
    define: { ...settings.define, GUIDELINT_PROGRAM: JSON.stringify(`./program/${program.name}`) },
  })
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n')

  const page = await buildReportPage(join(outdir, 'report-page'))

  // The pages of the rules, for `explain`.
  rmSync(join(outdir, 'rules'), { recursive: true, force: true })
  cpSync(join(root, '../lint/src/rules'), join(outdir, 'rules'), {
    recursive: true,
    filter: (source) => source.endsWith('.md') || statSync(source).isDirectory(),
  })
  return [program.metafile, entries.metafile, page.metafile]
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildCommand(join(root, 'dist'))
  await buildServer(join(root, 'dist/language-server'))
}
