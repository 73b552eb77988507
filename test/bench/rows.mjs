import { spread } from './statistics.mjs'

const verdict = (value, { target, stretch }) => {
  if (!Number.isFinite(value) || target === undefined) return '–'
  if (value <= (stretch ?? Number.NEGATIVE_INFINITY)) return 'stretch'
  return value <= target ? 'target' : 'missed'
}

/** A row of the table: two lists of values by turn, and the ratio of each turn, which is what target and stretch bound. */
export const ratioRow = ({ name, against, unit, target, stretch }, ours, theirs) => {
  const ratio = spread(ours.map((value, turn) => value / theirs[turn]))
  const verdictOfRatio = verdict(ratio.median, { target, stretch })
  return {
    name,
    against,
    unit,
    rounds: ours.length,
    ours: spread(ours),
    theirs: spread(theirs),
    ratio,
    target,
    stretch,
    verdict: verdictOfRatio,
  }
}

/** A row whose values themselves are bounded. */
export const valueRow = ({ name, unit, target, stretch }, values) => {
  const ours = spread(values)
  return { name, unit, rounds: values.length, ours, target, stretch, verdict: verdict(ours.median, { target, stretch }) }
}

/** A row of something that could not be measured. */
export const failedRow = (row, error) => ({ ...row, verdict: error.message })

/** Rows of how cost grows: by processor time, which a busy machine disturbs least; by wall time where the system counts none. */
export const growthRows = (growth) =>
  growth.map(({ name, points, exponents, target }) => {
    const row = { name: `growth with ${name}, ${points[0].size} to ${points.at(-1).size}`, unit: 'exponent', target }
    return { ...valueRow(row, [Number.isFinite(exponents.cpu) ? exponents.cpu : exponents.wall]), rounds: points.length }
  })
