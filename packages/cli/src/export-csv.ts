import type { Ends } from '@guidelint/guide'
import type { ExportedBand, ExportedGuide } from './export-guide.ts'

const COMPONENTS = ['base', 'equity', 'bonus', 'signing', 'total'] as const

const HEADER = [
  ...[
    'file',
    'line',
    'company',
    'role',
    'region',
    'level',
    'currency',
    'pay_period',
    'base_low',
    'base_high',
    'equity_low',
    'equity_high',
    'equity_period',
  ],
  ...[
    'bonus_percent_low',
    'bonus_percent_high',
    'bonus_low',
    'bonus_high',
    'bonus_text',
    'signing_low',
    'signing_high',
    'total_low',
    'total_high',
  ],
  ...['other_currency', ...COMPONENTS.flatMap((name) => [`other_${name}_low`, `other_${name}_high`])],
  ...COMPONENTS.flatMap((name) => [`${name}_raw`, `${name}_line`]),
]

type Value = string | number | null | undefined

/** One line a band, a figure a column. */
export function* csvLines(guides: Iterable<ExportedGuide>): Iterable<string> {
  yield csvLine(HEADER)
  for (const guide of guides) for (const band of guide.bands) yield csvLine(valuesOf(guide, band))
}

const pair = (ends: Ends | null | undefined): readonly Value[] => [ends?.[0], ends?.[1]]

const valuesOf = ({ file, company, role }: ExportedGuide, band: ExportedBand): readonly Value[] => {
  const { line, region, level, currency, payPeriod, base, equity, bonus, signing, total, other, raw } = band
  const percent = bonus !== null && 'percent' in bonus ? bonus.percent : null
  const amount = bonus !== null && 'amount' in bonus ? bonus.amount : null
  const text = bonus !== null && 'text' in bonus ? bonus.text : null
  return [
    ...[file, line, company, role, region, level, currency, payPeriod, ...pair(base), ...pair(equity?.range), equity?.period],
    ...[...pair(percent), ...pair(amount), text, ...pair(signing), ...pair(total)],
    ...[other?.currency, ...COMPONENTS.flatMap((name) => pair(other?.[name]))],
    ...COMPONENTS.flatMap((name) => [raw[name]?.text, raw[name]?.line]),
  ]
}

const csvLine = (values: readonly Value[]): string => `${values.map(csvField).join(',')}\r\n`

const csvField = (value: Value): string => {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
