// Measures the command against its peers: `pnpm bench [--corpus DIR] [--only TEXT] [--rounds N] [--growth] [--most N] [--json FILE]`.
// No test: machines differ and are noisy, so it prints ratios and judges nothing by its exit code.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { comparisons } from './comparisons.mjs'
import { measureGrowth } from './growth.mjs'
import { measurePair, measurePeaks } from './measure.mjs'
import { comparisonTable, growthTable } from './report.mjs'
import { median } from './statistics.mjs'
import { versions } from './subjects.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    corpus: { type: 'string', default: join(root, '../shared/corpus') },
    only: { type: 'string', default: '' },
    rounds: { type: 'string' },
    growth: { type: 'boolean', default: false },
    most: { type: 'string', default: '16000' },
    json: { type: 'string', default: join(root, 'test-output/bench.json') },
  },
})

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

/** One comparison, and its peaks as another where asked for. What fails is named in the table and hides nothing else. */
const measured = async ({ name, ours, theirs, target, stretch, peak, ...pair }) => {
  const results = []
  const attempt = async (row, work) => {
    console.error(`… ${row.name}`)
    try {
      results.push({ ...row, ...(await work()) })
    } catch (error) {
      results.push({ ...row, failed: error.message })
    }
  }
  await attempt({ name, unit: 's', target, stretch }, async () => {
    const times = await measurePair(ours, theirs, Number(options.rounds ?? pair.rounds))
    return {
      ours: median(times.ours),
      theirs: median(times.theirs),
      ratio: median(times.ours.map((time, at) => time / times.theirs[at])),
      times,
    }
  })
  if (peak) {
    await attempt({ name: `${name}: memory`, unit: 'MB', ...peak }, async () => {
      const peaks = await measurePeaks(ours, theirs)
      return { ...peaks, ratio: peaks.ours / peaks.theirs }
    })
  }
  return results
}

const main = async () => {
  const corpus = resolve(options.corpus)
  const sets = existsSync(corpus) ? ['plain', 'frontmatter'].filter((set) => existsSync(join(corpus, set))) : []
  if (sets.length === 0) {
    console.log(`Skipped: there are no real guides at ${options.corpus}. Name a folder that holds plain/ and frontmatter/ with --corpus.`)
    return
  }
  const files = sets.flatMap((set) => filesIn(join(corpus, set)))
  const scratch = mkdtempSync(join(tmpdir(), 'guidelint-bench-'))
  const machine = { ...versions(), cpu: cpus()[0]?.model, cores: cpus().length, guides: files.length }
  console.log(
    Object.entries(machine)
      .map(([key, value]) => `${key} ${value}`)
      .join(' · '),
  )
  try {
    const results = []
    const places = { corpus, sets, guide: files[Math.floor(files.length / 2)], scratch }
    for (const comparison of comparisons(places).filter(({ name }) => name.includes(options.only)))
      results.push(...(await measured(comparison)))
    if (results.length > 0) console.log(`\n${comparisonTable(results)}`)
    const growth = options.growth ? await measureGrowth(files, scratch, { most: Number(options.most) }) : []
    if (growth.length > 0) console.log(`\n${growthTable(growth)}`)
    mkdirSync(dirname(options.json), { recursive: true })
    writeFileSync(options.json, `${JSON.stringify({ machine, results, growth }, null, 2)}\n`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

await main()
