const number = (value) => {
  if (value === undefined || !Number.isFinite(value)) return '–'
  if (value >= 100) return value.toFixed(0)
  return value.toFixed(value >= 10 ? 1 : value >= 0.1 ? 2 : 3)
}

const withSpread = (value) =>
  value === undefined
    ? '–'
    : value.low === value.high
      ? number(value.median)
      : `${number(value.median)} (${number(value.low)}–${number(value.high)})`

const withUnit = (value, unit) => (value === undefined || unit === 'exponent' ? withSpread(value) : `${withSpread(value)} ${unit}`)

const bound = (value) => (value === undefined ? '–' : String(value))

const resultCells = (rows) => [
  ['what', 'against', 'ours', 'theirs', 'ratio', 'target', 'stretch', 'verdict'],
  ...rows.map(({ name, against, unit, ours, theirs, ratio, target, stretch, verdict }) => [
    name,
    against ?? '–',
    withUnit(ours, unit),
    withUnit(theirs, unit),
    withSpread(ratio),
    bound(target),
    bound(stretch),
    verdict,
  ]),
]

const processCells = (processes) => [
  ['whole process, cold', 'wall s', 'CPU s', 'peak MB'],
  ...processes.map(({ name, seconds, cpu, megabytes }) => [name, number(seconds), number(cpu), number(megabytes)]),
]

const growthCells = (growth) => [
  ['growth with', 'size', 'wall s', 'CPU s', 'exponent wall, CPU'],
  ...growth.flatMap(({ name, points, exponents }) =>
    points.map(({ size, seconds, cpu }, at) => [
      at === 0 ? name : '',
      size.toLocaleString('en-US'),
      number(seconds),
      number(cpu),
      at === 0 ? `${number(exponents.wall)}, ${number(exponents.cpu)}` : '',
    ]),
  ),
]

const asText = (cells) => {
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)))
  const line = (row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ')
  return cells.map((row) => line(row).trimEnd()).join('\n')
}

const asMarkdown = ([head, ...rows]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')

const tables = ({ results, processes, growth }) => [
  resultCells(results),
  ...(processes.length > 0 ? [processCells(processes)] : []),
  ...(growth.length > 0 ? [growthCells(growth)] : []),
]

/** The machine and the versions, in one line. */
export const machineLine = (machine) =>
  Object.entries(machine)
    .map(([key, value]) => `${key} ${value}`)
    .join(' · ')

/** All that was measured, for a terminal. */
export const textReport = (measured) => tables(measured).map(asText).join('\n\n')

/** The same as a part of a Markdown page. */
export const markdownReport = (measured) =>
  [`${machineLine(measured.machine)}.`, `\`${measured.command}\``, ...tables(measured).map(asMarkdown)].join('\n\n')
