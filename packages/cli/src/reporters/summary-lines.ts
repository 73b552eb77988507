import type { Colors } from '../colors.ts'
import { type Report, summarise } from '../report.ts'

// Loading the locale takes milliseconds, and small numbers don't need it.
const grouped = (number: number): string => (number < 1000 ? String(number) : number.toLocaleString('en'))

const count = (number: number, one: string, many = `${one}s`): string => `${grouped(number)} ${number === 1 ? one : many}`

/** The summary under a report that people read. */
export const summaryLines = (report: Report, colors: Colors): string[] => {
  const { files, skipped, errors, warnings, infos, baselined, suppressed, checked } = summarise(report)
  const touched = report.files.filter(({ findings }) => findings.length > 0).length
  const problems = errors + warnings + infos
  const verdict = `${count(problems, 'problem')} (${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'info')})`
  const notes = [
    fixable(report),
    baselined > 0 ? `${baselined} in the baseline` : '',
    suppressed > 0 ? `${suppressed} suppressed` : '',
    checked.unchecked > 0 ? `${grouped(checked.unchecked)} of ${count(checked.cells, 'cell')} could not be checked` : '',
    skipped > 0 ? `${count(skipped, 'other Markdown file')} skipped` : '',
  ].filter((note) => note !== '')
  const first = problems === 0 ? colors.green('No problems') : errors > 0 ? colors.red(verdict) : colors.yellow(verdict)
  return [
    `${first} in ${problems === 0 ? '' : `${grouped(touched)} of `}${count(files, 'guide')}, ${duration(report.milliseconds)}`,
    ...(notes.length === 0 ? [] : [colors.dim(notes.join('; '))]),
  ]
}

const fixable = ({ files }: Report): string => {
  const levels = { safe: 0, unsafe: 0, choice: 0 }
  for (const { findings } of files) {
    for (const { fixes } of findings) {
      const level = fixes[0]?.level
      if (level !== undefined) levels[level] += 1
    }
  }
  const parts = Object.entries(levels).filter(([, number]) => number > 0)
  return parts.length === 0
    ? ''
    : `fixable: ${parts.map(([level, number]) => `${grouped(number)} ${level === 'safe' ? 'safely' : level === 'unsafe' ? 'unsafely' : 'by choice'}`).join(', ')}`
}

const duration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
