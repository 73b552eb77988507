import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How often the memory of a process is looked at, in milliseconds. */
const LOOK = 10

/** Ticks of the clock that Linux counts processor time by, a second. */
const TICKS = 100

/** A file of Linux about a process; empty on other systems and when the process has gone. */
const procFile = (process, file) => {
  try {
    return readFileSync(`/proc/${process}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

/** The most memory that a process has held so far, in megabytes; NaN where the system doesn't say. */
export const peakOf = (pid) => Number(/^VmHWM:\s+(\d+) kB/m.exec(procFile(pid, 'status'))?.[1]) / 1024

/** Processor seconds, user and system, of all children that have ended; NaN where the system doesn't say. */
const childrenSeconds = () => {
  const fields = /\) (.*)/.exec(procFile('self', 'stat'))?.[1].split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) / TICKS
}

/**
 * Runs a command with its output thrown away, alone: wall seconds, processor seconds of user and system together, and where
 * asked for the peak of its memory in megabytes. A linter that ends with 0 or 1 has done its work; other codes throw.
 */
export const runOnce = ({ name, command, args, cwd }, { peak = false } = {}) =>
  new Promise((resolve, reject) => {
    const before = childrenSeconds()
    const start = performance.now()
    const child = spawn(command, args, { cwd, stdio: 'ignore' })
    let megabytes = 0
    const look = () => (megabytes = Math.max(megabytes, peakOf(child.pid) || 0))
    const timer = peak ? setInterval(look, LOOK) : undefined
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(timer)
      if (code === null || code > 1) reject(new Error(`${name} ended with exit code ${code}`))
      resolve({ seconds: (performance.now() - start) / 1000, cpu: childrenSeconds() - before, megabytes: megabytes || Number.NaN })
    })
  })

/**
 * Measures two subjects in turns, so that what else the machine does falls on both. `warmUp` runs come first and don't count.
 * Returns lists of what `runOnce` gives, by turn.
 */
export const measureInTurns = async (ours, theirs, { rounds, warmUp = 1, peak = false }) => {
  const runs = { ours: [], theirs: [] }
  for (let round = -warmUp; round < rounds; round += 1) {
    const turn = [
      ['ours', ours],
      ['theirs', theirs],
    ]
    for (const [side, subject] of round % 2 === 0 ? turn : turn.reverse()) {
      const result = await runOnce(subject, { peak })
      if (round >= 0) runs[side].push(result)
    }
  }
  return runs
}

/** Best wall and processor seconds of some runs: those of the least disturbed one. */
export const bestOf = async (subject, runs) => {
  const results = []
  for (let at = 0; at < runs; at += 1) results.push(await runOnce(subject))
  return { seconds: Math.min(...results.map(({ seconds }) => seconds)), cpu: Math.min(...results.map(({ cpu }) => cpu)) }
}
