import { printable } from './display-width.ts'
import { type Report, summarise } from './report.ts'

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`)

const SHOWN = 10

/** How much could be judged, and the guides where least could be: a clean run over half the cells is not one over all. */
export const coverageLines = (report: Report): string[] => {
  const { cells, unchecked } = summarise(report).checked
  const worst = report.files
    .filter(({ checked }) => checked.unchecked > 0)
    .sort((a, b) => b.checked.unchecked / b.checked.cells - a.checked.unchecked / a.checked.cells)
  const bare = report.files.filter(({ checked }) => checked.cells === 0).length
  return [
    `Coverage: ${cells - unchecked} of ${cells} cells checked (${percent(cells - unchecked, cells)}).`,
    ...(bare === 0 ? [] : [`  ${bare} of ${report.files.length} guides have no compensation table that can be read.`]),
    ...worst
      .slice(0, SHOWN)
      .map(({ path, checked }) => `  ${printable(path)}: ${checked.unchecked} of ${checked.cells} cells can't be checked`),
    ...(worst.length > SHOWN ? [`  and ${worst.length - SHOWN} more guides`] : []),
  ]
}
