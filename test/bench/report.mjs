const number = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '–')

const verdict = ({ ratio, target, stretch }) => {
  if (!Number.isFinite(ratio)) return '–'
  if (ratio <= stretch) return 'stretch'
  return ratio <= target ? 'target' : 'missed'
}

const table = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Ratios of all comparisons, as text. */
export const comparisonTable = (results) =>
  table([
    ['comparison', 'unit', 'ours', 'theirs', 'ratio', 'target', 'stretch', 'verdict'],
    ...results.map((result) =>
      result.failed
        ? [result.name, result.unit, '–', '–', '–', String(result.target), String(result.stretch), result.failed]
        : [
            result.name,
            result.unit,
            number(result.ours, 3),
            number(result.theirs, 3),
            number(result.ratio),
            String(result.target),
            String(result.stretch),
            verdict(result),
          ],
    ),
  ])

/** How cost grows, as text. */
export const growthTable = (results) =>
  table([
    ['growth with', 'seconds', 'exponent', 'target', 'verdict'],
    ...results.map(({ name, points, exponent, target }) => [
      name,
      points.map(({ size, seconds }) => `${size}: ${number(seconds)}`).join(', '),
      number(exponent),
      String(target),
      exponent <= target ? 'target' : 'missed',
    ]),
  ])
