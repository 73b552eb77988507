// Bundles the command: a small entry, and chunks that are loaded when they are needed.
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildServer, yamlAsModules } from '../language-server/build.mjs'

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

/** Builds the command into a folder, which needs nothing else to run; gives what went into each bundle. */
export const buildCommand = async (outdir) => {
  rmSync(join(outdir, 'chunks'), { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { action: 'src/action.ts', guidelint: 'src/guidelint.ts', 'lint-worker': 'src/threads/lint-worker.ts' },
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    conditions: ['source'],
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: false,
    metafile: true,
    logLevel: 'warning',
    plugins: [yamlAsModules],
    define: { GUIDELINT_VERSION: JSON.stringify(version) },
    // Some dependencies are CommonJS and ask for Node's own modules.
    banner: { js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);" },
  })

  const page = await buildReportPage(join(outdir, 'report-page'))

  // The pages of the rules, for `explain`.
  rmSync(join(outdir, 'rules'), { recursive: true, force: true })
  cpSync(join(root, '../lint/src/rules'), join(outdir, 'rules'), {
    recursive: true,
    filter: (source) => source.endsWith('.md') || statSync(source).isDirectory(),
  })
  return [metafile, page.metafile]
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildCommand(join(root, 'dist'))
  await buildServer(join(root, 'dist/language-server'))
}
