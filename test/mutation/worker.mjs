import vm from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

const { marked, mutated, packages } = workerData
const loaded = {}
for (const [path, specifier] of packages) loaded[path] = await import(specifier)
for (const one of Object.values(loaded)) one.configureGlobal?.({ seed: 42 })

const compiled = new Map()
const evaluate = (code, ...given) => {
  if (!compiled.has(code)) compiled.set(code, new vm.Script(code, { filename: 'tests.js' }).runInThisContext())
  return compiled.get(code)(...given, loaded, { exports: {} })
}

const load = (bundle, file) => {
  bundle.collected.length = 0
  bundle.tests[file]()
  return [...bundle.collected]
}

/** Each test of a file by itself: whether it passes, how long it takes and which mutants it reaches. */
const cover = async (file) => {
  let reached = new Set()
  const fresh = () => {
    const bundle = evaluate(marked, -1, (...ids) => {
      for (const id of ids) reached.add(id)
    })
    for (const source of Object.values(bundle.sources)) source()
    const atLoad = reached
    reached = new Set()
    return { bundle, atLoad }
  }
  const { bundle, atLoad } = fresh()
  const count = load(bundle, file).length
  const ofFile = [...reached]
  const tests = []
  for (let at = 0; at < count; at++) {
    const one = load(fresh().bundle, file)[at]
    reached = new Set()
    const start = performance.now()
    let error = null
    try {
      await one.run()
    } catch (failure) {
      error = String(failure?.stack ?? failure)
    }
    tests.push({ file, at, name: one.name, error, time: performance.now() - start, reached: [...reached, ...ofFile] })
  }
  return { tests, atLoad: [...atLoad] }
}

/** Runs tests on a mutant until one fails; gives its place in the list, -1 where none does. */
const attempt = async (mutant, tests) => {
  const bundle = evaluate(mutated, mutant, () => {})
  const files = new Map()
  for (const [place, { file, at }] of tests.entries()) {
    try {
      if (!files.has(file)) files.set(file, load(bundle, file))
      await files.get(file)[at].run()
    } catch (error) {
      return /Invalid regular expression/.test(String(error)) ? 'invalid' : place
    }
  }
  return -1
}

parentPort.on('message', async ({ cover: file, mutant, tests }) => {
  parentPort.postMessage(file === undefined ? { mutant, result: await attempt(mutant, tests) } : await cover(file))
})
