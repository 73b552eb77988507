// Latency of one key inside the server. `node test/bench/keystroke.mjs [FOLDER OF GUIDES]`; without a folder, our own guides.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'guidelint-bench-'))
const outfile = join(folder, 'keystroke.mjs')
await build({
  entryPoints: [join(here, 'keystroke.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  conditions: ['source'],
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  banner: { js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);" },
})
const { status } = spawnSync(process.execPath, [outfile, process.argv[2] ?? join(here, '../../guides')], { stdio: 'inherit' })
rmSync(folder, { recursive: true })
process.exitCode = status ?? 1
