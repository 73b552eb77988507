// Latency of one key inside the server. `node test/bench/keystroke.mjs [FOLDER OF GUIDES]`; without a folder, our own guides.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Milliseconds from a key to its findings, as p50, p99 and most, for a guide of 5 KB and one of 500 KB; for each a list over
 * `rounds` processes of their own.
 */
export const measureKeystrokes = async ({ guides, node = process.execPath, rounds = 1 }) => {
  const folder = mkdtempSync(join(tmpdir(), 'guidelint-bench-'))
  try {
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
      banner: {
        js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);",
      },
    })
    return Array.from({ length: rounds }, () => runKeystrokes(node, outfile, guides))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const runKeystrokes = (node, program, guides) => {
  const { status, stdout, stderr } = spawnSync(node, [program, guides], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the keystrokes ended with exit code ${status}: ${stderr}`)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [round] = await measureKeystrokes({ guides: process.argv[2] ?? join(here, '../../guides') })
  for (const { name, characters, keys, ...times } of round) {
    const [p50, p99, most] = [times.p50, times.p99, times.most].map((ms) => ms.toFixed(2))
    console.log(`${name} (${characters} characters, ${keys} keys): p50 ${p50} ms, p99 ${p99} ms, most ${most} ms`)
  }
}
