import type { Band, Guide } from '@guidelint/guide'
import { partsOf } from '../arithmetic/distinct-bands.ts'

const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    USD: ['US$', 'DOLLAR', 'DOLLARS'],
    GBP: ['£', 'POUND', 'POUNDS', 'STERLING'],
    EUR: ['€', 'EURO', 'EUROS'],
    INR: ['₹', 'RUPEE', 'RUPEES'],
    ILS: ['₪', 'SHEKEL', 'SHEKELS'],
    JPY: ['YEN'],
    CNY: ['RMB', 'YUAN', 'RENMINBI'],
    CAD: ['C$', 'CA$'],
    AUD: ['A$', 'AU$'],
    SGD: ['S$'],
    HKD: ['HK$'],
    NZD: ['NZ$'],
    TWD: ['NT$'],
    MXN: ['MX$'],
  }),
)

/** Whether words name one of the currencies: by code, sign or name. */
export const namesCurrency = (text: string, codes: readonly string[]): boolean => {
  const words = text.toUpperCase().split(/[\s()[\]/,.;:*_]+/)
  return codes.some((code) => words.includes(code) || (NAMES.get(code) ?? []).some((name) => words.includes(name)))
}

/** Words beside a figure, but for notes that give a figure themselves. */
const notesOf = (band: Band): string[] =>
  partsOf(band).flatMap(({ cell: { content } }) => {
    const note = content.kind === 'money' || content.kind === 'percent' || content.kind === 'count' ? content.note : null
    const unit = content.kind === 'money' ? (content.ranges[0].unit?.text ?? '') : ''
    return [note && !note.range ? note.text : '', unit]
  })

/** Whether a cell of a band says that its figures are converted: `(GBP equivalent)`. */
export const saysEquivalent = (band: Band): boolean => notesOf(band).some((text) => /\bequiv/i.test(text))

/** What a guide says about the figures of a band outside of them: notes and units in its cells, headers, caption. */
export const remarksOn = (guide: Guide, band: Band): readonly string[] => [
  guide.compensation?.caption?.text ?? '',
  ...(guide.compensation?.components ?? []).map(({ text }) => text),
  guide.compensation?.table.header.cells[0]?.text ?? '',
  ...notesOf(band),
]
