// Measures the command and the language server, beside their peers and floors: `pnpm bench [--node PROGRAM] [--corpus DIR]
// [--only TEXT] [--rounds N] [--most N] [--json FILE] [--markdown FILE]`. No test: machines differ and are noisy, so it prints
// ratios and judges nothing by its exit code.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeSection } from './benchmarks-page.mjs'
import { comparisons } from './comparisons.mjs'
import { measureGrowth } from './growth.mjs'
import { measureInTurns } from './measure.mjs'
import { machineLine, markdownReport, textReport } from './report.mjs'
import { failedRow, growthRows, ratioRow } from './rows.mjs'
import { keystrokeRows, workspaceRows } from './server-rows.mjs'
import { median } from './statistics.mjs'
import { peerVersions, subjectsWith } from './subjects.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const given = process.argv.slice(2).filter((argument) => argument !== '--')

const { values: options } = parseArgs({
  args: given,
  options: {
    node: { type: 'string', default: process.execPath },
    corpus: { type: 'string', default: join(root, '../shared/corpus') },
    only: { type: 'string', default: '' },
    rounds: { type: 'string' },
    most: { type: 'string', default: '16000' },
    json: { type: 'string', default: join(root, 'test-output/bench.json') },
    markdown: { type: 'string' },
  },
})

const isAsked = (name) => name.includes(options.only)
const roundsOf = (usual) => Number(options.rounds ?? usual)
const medianOf = (runs, key) => median(runs.map((run) => run[key]))

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

/** Rows from some work; where it fails, one that says so: it hides nothing else. */
const attempt = async (row, work) => {
  console.error(`… ${row.name}${row.against ? ` / ${row.against}` : ''}`)
  try {
    return await work()
  } catch (error) {
    return [failedRow(row, error)]
  }
}

/** The rows of one comparison; what its processes took goes into `cold` by their names. */
const compare = ({ name, ours, theirs, target, stretch, rounds, warmUp, memory, isCold }, cold) => {
  const row = { name, against: theirs.name, unit: 's', target, stretch }
  return attempt(row, async () => {
    const runs = await measureInTurns(ours, theirs, { rounds: roundsOf(rounds), warmUp, peak: isCold })
    const lists = (key) => [runs.ours.map((run) => run[key]), runs.theirs.map((run) => run[key])]
    if (isCold)
      for (const [side, subject] of Object.entries({ ours, theirs }))
        cold.set(subject.name, [...(cold.get(subject.name) ?? []), ...runs[side]])
    const rows = [ratioRow(row, ...lists('seconds'))]
    if (memory) rows.push(ratioRow({ ...row, ...memory, name: `${name}: peak memory`, unit: 'MB' }, ...lists('megabytes')))
    return rows
  })
}

/** Wall, processor time and memory of whole processes, the slowest first. */
const processesOf = (cold) =>
  [...cold]
    .map(([name, runs]) => ({
      name,
      seconds: medianOf(runs, 'seconds'),
      cpu: medianOf(runs, 'cpu'),
      megabytes: medianOf(runs, 'megabytes'),
    }))
    .sort((a, b) => b.seconds - a.seconds)

const measureAll = async ({ corpus, sets, files, scratch }) => {
  const subjects = subjectsWith({ node: options.node })
  const places = { corpus, sets, guide: files[Math.floor(files.length / 2)], scratch }
  const cold = new Map()
  const results = []
  for (const comparison of comparisons(subjects, places).filter(({ name }) => isAsked(name)))
    results.push(...(await compare({ ...comparison, rounds: roundsOf(comparison.rounds) }, cold)))
  const server = { guides: corpus, node: options.node }
  if (isAsked('keystroke'))
    results.push(...(await attempt({ name: 'keystroke', unit: 'ms' }, () => keystrokeRows({ ...server, rounds: roundsOf(3) }))))
  if (isAsked('workspace'))
    results.push(...(await attempt({ name: 'workspace', unit: 'ms' }, () => workspaceRows({ ...server, rounds: roundsOf(2) }))))
  const growth = []
  if (isAsked('growth')) {
    const ownFiles = filesIn(join(root, 'guides'))
    const rows = await attempt({ name: 'growth' }, async () => {
      growth.push(...(await measureGrowth(subjects, { files, ownFiles, scratch, most: Number(options.most), runs: roundsOf(1) })))
      return growthRows(growth)
    })
    results.push(...rows)
  }
  return { results, processes: processesOf(cold), growth }
}

const versionOfNode = () => spawnSync(options.node, ['--version'], { encoding: 'utf8' }).stdout?.trim()

const machine = (files) => ({
  Node: versionOfNode(),
  ...peerVersions(),
  CPU: cpus()[0]?.model,
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  guides: files.length,
})

/** The command as it can be repeated elsewhere: without the places of this machine. */
const commandLine = (version) => {
  const kept = ['most', 'rounds', 'only'].filter((name) => given.includes(`--${name}`)).map((name) => `--${name} ${options[name]}`)
  return ['npx --yes pnpm@12 bench --', `--node <Node ${version.slice(1).split('.')[0]}>`, ...kept].join(' ')
}

const write = (file, text) => {
  mkdirSync(dirname(resolve(file)), { recursive: true })
  writeFileSync(file, text)
}

const main = async () => {
  const corpus = resolve(options.corpus)
  const sets = existsSync(corpus) ? ['plain', 'frontmatter'].filter((set) => existsSync(join(corpus, set))) : []
  if (sets.length === 0) {
    console.log(`Skipped: there are no real guides at ${options.corpus}. Name a folder that holds plain/ and frontmatter/ with --corpus.`)
    return
  }
  const version = versionOfNode()
  if (!version) throw new Error(`--node: ${options.node} is no Node program.`)
  const files = sets.flatMap((set) => filesIn(join(corpus, set)))
  const scratch = mkdtempSync(join(tmpdir(), 'guidelint-bench-'))
  const head = { machine: machine(files), command: commandLine(version) }
  console.log(`${machineLine(head.machine)}\n`)
  try {
    const measured = { ...head, ...(await measureAll({ corpus, sets, files, scratch })) }
    console.log(textReport(measured))
    write(options.json, `${JSON.stringify(measured, null, 2)}\n`)
    if (options.markdown) writeSection(options.markdown, `Node ${version.slice(1).split('.')[0]}`, markdownReport(measured))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

await main()
