// Bundles the command: a small entry, and chunks that are loaded when they are needed.
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(fileURLToPath(import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

rmSync(join(root, 'dist/chunks'), { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: { guidelint: 'src/guidelint.ts' },
  outdir: 'dist',
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
  logLevel: 'warning',
  define: { GUIDELINT_VERSION: JSON.stringify(version) },
  // Some dependencies are CommonJS and ask for Node's own modules.
  banner: { js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);" },
})

// The pages of the rules, for `explain`.
rmSync(join(root, 'dist/rules'), { recursive: true, force: true })
cpSync(join(root, '../lint/src/rules'), join(root, 'dist/rules'), {
  recursive: true,
  filter: (source) => source.endsWith('.md') || statSync(source).isDirectory(),
})
