import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Runs a command with its output thrown away. Resolves to wall seconds, exit code and, where asked for, peak megabytes. */
const run = ({ command, args, cwd }, { peak = false } = {}) =>
  new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    const child = spawn(command, args, { cwd, stdio: 'ignore' })
    let most = 0
    const timer = peak ? setInterval(() => (most = Math.max(most, peakOf(child.pid) ?? 0)), 5) : undefined
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(timer)
      resolve({ seconds: Number(process.hrtime.bigint() - start) / 1e9, code: code ?? 2, megabytes: most })
    })
  })

/** The most memory that a process has held so far, in megabytes; undefined where the system doesn't say (it isn't Linux). */
const peakOf = (pid) => {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}

/** A linter that ends with 0 or 1 has done its work. */
const checked = async (subject, options) => {
  const result = await run(subject, options)
  if (result.code > 1) throw new Error(`${subject.name} ended with exit code ${result.code}`)
  return result
}

/**
 * Times two subjects in turns, so that what else the machine does falls on both. The first round warms disk and caches and
 * does not count. The ratio is the median of the rounds' ratios, not the ratio of the medians.
 */
export const measurePair = async (ours, theirs, rounds) => {
  const times = { ours: [], theirs: [] }
  for (let round = 0; round <= rounds; round += 1) {
    const pair = [ours, theirs]
    const seconds = new Map()
    for (const subject of round % 2 === 0 ? pair : pair.reverse()) seconds.set(subject, (await checked(subject)).seconds)
    if (round === 0) continue
    times.ours.push(seconds.get(ours))
    times.theirs.push(seconds.get(theirs))
  }
  return times
}

/** Peak memory of one run each, in megabytes: a run of its own, since looking costs time. */
export const measurePeaks = async (ours, theirs) => ({
  ours: (await checked(ours, { peak: true })).megabytes,
  theirs: (await checked(theirs, { peak: true })).megabytes,
})

/** Best wall time of some runs, for growth: the least disturbed one. */
export const bestTime = async (subject, runs) => {
  let best = Number.POSITIVE_INFINITY
  for (let at = 0; at < runs; at += 1) best = Math.min(best, (await checked(subject)).seconds)
  return best
}
