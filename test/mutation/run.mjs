/**
 * Mutation testing: `node test/mutation/run.mjs --of packages/guide/src/read [--only FILE] [--tests A,B] [--every N] [--show] [--json OUT]`.
 *
 * Every file below `--of` is compiled once with all its mutants, which a number chooses between; each mutant then runs the tests that
 * reach it, in this process' workers, until one fails.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { bundle } from './bundle.mjs'
import { instrumented } from './instrument.mjs'
import { mutantsOf } from './mutants.mjs'

const ROOT = join(import.meta.dirname, '../..')
const { values: flags } = parseArgs({
  options: {
    of: { type: 'string', default: 'packages/guide/src/read' },
    only: { type: 'string' },
    tests: { type: 'string' },
    json: { type: 'string' },
    every: { type: 'string', default: '1' },
    slowest: { type: 'string', default: '2000' },
    workers: { type: 'string', default: '2' },
    show: { type: 'boolean', default: false },
  },
})

const filesIn = (path) =>
  statSync(join(ROOT, path)).isFile()
    ? [path]
    : readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
        .map((file) => join(path, file))
        .filter((file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file))
        .sort()

const testPaths = flags.tests?.split(',') ?? [flags.of, 'test/own-guides.test.ts']
const tests = testPaths.flatMap(filesIn).filter((file) => /\.test\.ts$/.test(file))
const sources = filesIn(flags.of).filter((file) => !/\.test\.ts$/.test(file))
const chosen = sources.filter((file) => !flags.only || flags.only.split(',').some((part) => file.endsWith(part)))

const equivalent = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8'))
const isEquivalent = ({ file, before, after }) =>
  equivalent.some((one) => file.endsWith(one.file) && one.before === before && one.after === after)

const texts = new Map()
const mutants = []
const read = new Map()
const constants = new Set()
for (const file of sources) {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const found = mutantsOf(file, text)
  texts.set(join(ROOT, file), text)
  for (const name of found.constants) constants.add(name)
  if (chosen.includes(file)) {
    for (const mutant of found.mutants) {
      mutant.id = mutants.length
      mutant.before = text.slice(mutant.start, mutant.end)
      mutant.after = mutant.replacement
      mutants.push(mutant)
    }
  }
  read.set(join(ROOT, file), { text, ...found })
}

// A sample where `--every` says so: which one, doesn't change with the tests.
const step = Number(flags.every)
if (step > 1) mutants.splice(0, mutants.length, ...mutants.filter((_, at) => at % step === 0))

const instrument = (mark) => (path) => {
  const one = read.get(path)
  if (!one) return null
  const own = mutants.filter(({ file }) => join(ROOT, file) === path)
  return instrumented(one.text, own, { mark, statements: one.statements, uses: mark ? one.usesOf(constants) : [] })
}
const marked = await bundle(tests, sources, instrument(true))
const mutated = await bundle(tests, sources, instrument(false))
const workerData = { marked: marked.code, mutated: mutated.code, packages: mutated.packages }

/** Answers of a worker, one after another; `null` where it takes too long, and then a new worker stands in. */
class Runner {
  start() {
    this.worker = new Worker(join(import.meta.dirname, 'worker.mjs'), { workerData, stdout: true, stderr: true })
    this.worker.on('error', (error) => console.error('worker:', error))
  }

  ask(message, limit) {
    if (!this.worker) this.start()
    return new Promise((resolve) => {
      const { worker } = this
      const finish = (answer) => {
        clearTimeout(timer)
        worker.removeAllListeners('message').removeAllListeners('exit')
        if (answer === null) {
          this.worker = null
          worker.terminate()
        }
        resolve(answer)
      }
      const timer = setTimeout(() => finish(null), limit)
      worker.once('message', finish)
      worker.once('exit', () => finish(null))
      worker.postMessage(message)
    })
  }

  stop() {
    this.worker?.terminate()
  }
}

const inParallel = async (jobs, run) => {
  const runners = Array.from({ length: Number(flags.workers) }, () => new Runner())
  let next = 0
  await Promise.all(
    runners.map(async (runner) => {
      while (next < jobs.length) await run(jobs[next++], runner)
      runner.stop()
    }),
  )
}

const began = performance.now()
const covered = []
const atLoad = new Set()
await inParallel(tests, async (file, runner) => {
  const answer = await runner.ask({ cover: file }, 300_000)
  if (!answer) return console.error(`left out: ${file} (too slow or it fails to load)`)
  for (const id of answer.atLoad) atLoad.add(id)
  for (const test of answer.tests) {
    if (test.error) console.error(`left out: ${file} ${test.name}: ${test.error.slice(0, 200)}`)
    else if (test.time > Number(flags.slowest)) console.error(`left out: ${file} ${test.name}: ${test.time.toFixed(0)} ms`)
    else covered.push({ ...test, reached: new Set(test.reached) })
  }
})
covered.sort((a, b) => a.time - b.time)
console.error(
  `${covered.length} tests, ${covered.reduce((sum, { time }) => sum + time, 0).toFixed(0)} ms; ${mutants.length} mutants; ${((performance.now() - began) / 1000).toFixed(0)} s`,
)

const made = [...read.values()].flatMap(({ madeOf }) => madeOf)
const dependents = new Map()

/** A constant and all that are made of it, one through another. */
const dependentsOf = (name) => {
  let found = dependents.get(name)
  if (!found) {
    found = new Set([name])
    for (const one of found) for (const other of made) if (other.names.has(one)) found.add(other.name)
    dependents.set(name, found)
  }
  return found
}

/** Tests that may tell a mutant; for one that matters while modules are loaded, those that read a constant that it changes. */
const testsOf = ({ id, file, top }) => {
  const names = atLoad.has(id) && top !== null ? [...dependentsOf(top)] : []
  const stem = basename(file, '.ts')
  const reaching = covered.filter(({ reached }) => reached.has(id) || names.some((name) => reached.has(name)))
  const found = reaching.length === 0 && atLoad.has(id) ? [...covered] : reaching
  const near = (test) => (basename(test.file).startsWith(stem) ? 0 : 1)
  return found.sort((a, b) => near(a) - near(b) || a.time - b.time)
}
const started = performance.now()
const speed = covered.reduce((sum, { time }) => sum + time, 0)
let done = 0
await inParallel(mutants, async (mutant, runner) => {
  const own = testsOf(mutant)
  if (own.length === 0) mutant.state = atLoad.has(mutant.id) ? 'survived' : 'uncovered'
  else {
    const time = own.reduce((sum, one) => sum + one.time, 0)
    const result = await runner.ask(
      { mutant: mutant.id, tests: own.map(({ file, at }) => ({ file, at })) },
      3_000 + Math.min(20 * time, 2 * time + speed),
    )
    mutant.state = result === null ? 'timeout' : result.result === 'invalid' ? 'invalid' : result.result < 0 ? 'survived' : 'killed'
    if (mutant.state === 'killed') mutant.by = own[result.result].name
  }
  if (mutant.state !== 'killed' && isEquivalent(mutant)) mutant.state = 'equivalent'
  if (++done % 500 === 0) console.error(`${done} of ${mutants.length}, ${((performance.now() - started) / done).toFixed(1)} ms each`)
})

const isKilled = ({ state }) => state === 'killed' || state === 'timeout'
const isAlive = ({ state }) => state === 'survived' || state === 'uncovered'
const score = (own) => {
  const [killed, alive] = [own.filter(isKilled).length, own.filter(isAlive).length]
  return `${((100 * killed) / Math.max(1, killed + alive)).toFixed(1).padStart(5)} %  ${String(killed).padStart(5)} of ${String(killed + alive).padStart(5)}`
}
for (const file of chosen) {
  const own = mutants.filter((mutant) => mutant.file === file)
  console.log(`${score(own)}  ${relative(flags.of, file) || file}`)
  if (!flags.show) continue
  for (const { line, kind, before, after, state } of own.filter(isAlive))
    console.log(
      `    ${line} ${state === 'uncovered' ? 'uncovered ' : ''}${kind}: ${before.replaceAll('\n', '⏎').slice(0, 160)}  →  ${after.replaceAll('\n', '⏎').slice(0, 160)}`,
    )
}
const count = (state) => mutants.filter((mutant) => mutant.state === state).length
console.log(
  `${score(mutants)}  in total; timeouts ${count('timeout')}, uncovered ${count('uncovered')}, equivalent ${count('equivalent')}, invalid ${count('invalid')}, ${((performance.now() - started) / 1000).toFixed(0)} s`,
)
if (flags.json) {
  const report = mutants.map(({ id, file, line, kind, before, after, state, by }) => ({ id, file, line, kind, before, after, state, by }))
  writeFileSync(flags.json, JSON.stringify(report, null, 1))
}
process.exit(0)
