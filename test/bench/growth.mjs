import { bestOf } from './measure.mjs'
import { growingGuides, growingLibraries } from './repeated-guides.mjs'
import { exponent } from './statistics.mjs'

const COUNTS = [1, 10, 100, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 100_000]
const LENGTHS = [5e3, 50e3, 500e3, 1e6, 2e6, 5e6]

/** Below this many times the cost of the smallest, a point tells of start-up and not of growth. */
const START_UP = 3

/** The least that counts as a cost, in seconds: what is measured is no finer. */
const LEAST = 1e-3

const measurePoints = async (subjects, libraries, scratch, runs) => {
  const floor = await bestOf(subjects.emptyProcess(scratch), 3)
  const points = []
  for (const { size, paths } of libraries) {
    console.error(`… growth, ${size}`)
    const best = await bestOf(subjects.guidelint(scratch, paths, '--no-cache'), runs)
    points.push({ size, ...best, beyond: { seconds: best.seconds - floor.seconds, cpu: best.cpu - floor.cpu } })
  }
  return points
}

/** Slope over the points that start-up doesn't rule, at least the three largest. */
const slope = (points, clock) => {
  const costs = points.map(({ size, beyond }) => ({ size, cost: Math.max(LEAST, beyond[clock]) }))
  const grown = costs.filter(({ cost }) => cost >= START_UP * costs[0].cost)
  return exponent(grown.length < 3 ? costs.slice(-3) : grown)
}

const growth = (name, points) => ({ name, points, exponents: { wall: slope(points, 'seconds'), cpu: slope(points, 'cpu') }, target: 1.1 })

/**
 * How cost beyond an empty process grows with the number of guides, up to `most`, and with the length of one guide: what was
 * measured, and the exponents for wall and processor time.
 */
export const measureGrowth = async (subjects, { files, ownFiles, scratch, most, runs }) => {
  const counts = COUNTS.filter((size) => size <= most)
  const number = await measurePoints(subjects, growingLibraries(files, scratch, counts), scratch, runs)
  const length = await measurePoints(subjects, growingGuides(ownFiles, scratch, LENGTHS), scratch, runs)
  return [growth('number of guides', number), growth('bytes of one guide', length)]
}
