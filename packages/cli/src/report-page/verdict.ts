import type { PageSummary } from './page-data.ts'

export interface Verdict {
  readonly tone: 'good' | 'warning' | 'bad'
  readonly title: string
  readonly lines: readonly string[]
}

/** The run in words: one sentence, and what limits it. */
export const verdictOf = ({ files, errors, warnings, infos, baselined, suppressed, cells, unchecked }: PageSummary): Verdict => {
  const where = `in ${count(files, 'guide')}`
  const title =
    errors > 0
      ? `${count(errors, 'error')} ${where}`
      : warnings > 0
        ? `No errors, ${count(warnings, 'warning')} ${where}`
        : infos > 0
          ? `No errors or warnings ${where}`
          : `No problems ${where}`
  const rest = [
    errors > 0 ? count(warnings, 'warning') : '',
    errors + warnings > 0 || infos > 0 ? count(infos, 'info') : '',
    baselined > 0 ? `${grouped(baselined)} in the baseline` : '',
    suppressed > 0 ? `${grouped(suppressed)} suppressed` : '',
  ].filter((part) => part !== '')
  const checked = cells === 0 ? 0 : Math.floor((100 * (cells - unchecked)) / cells)
  return {
    tone: errors > 0 ? 'bad' : warnings > 0 ? 'warning' : 'good',
    title,
    lines: [...(rest.length > 0 ? [`${rest.join(', ')}.`] : []), `${checked} % of ${count(cells, 'cell')} could be checked.`],
  }
}

const grouped = (number: number): string => number.toLocaleString('en')
const count = (number: number, one: string): string => `${grouped(number)} ${number === 1 ? one : `${one}s`}`
