import { joinLines, type Operator, withLine } from '../operator.ts'

const comment =
  (text: string, rules: readonly string[], consequences: readonly string[] = []): Operator =>
  ({ lines, table }) =>
    table && { text: joinLines(lines.toSpliced(table.header, 0, text, '')), rules, line: table.header, consequences }

const misspelt =
  (from: string, to: string): Operator =>
  ({ text, lines }) => {
    const line = lines.findIndex((one) => one.trimStart().startsWith(`${from}:`))
    return line < 0 || !text.startsWith('---')
      ? undefined
      : {
          text: joinLines(lines.with(line, (lines[line] ?? '').replace(`${from}:`, `${to}:`))),
          rules: ['frontmatter/schema'],
          line,
          near: 30,
        }
  }

const value =
  (key: string, change: (was: string) => string | undefined, rules: readonly string[]): Operator =>
  (soil) => {
    if (!soil.text.startsWith('---')) return undefined
    const at = soil.pick(
      [...soil.lines.keys()].filter(
        (line) => soil.lines[line]?.trimStart().replace(/^- /, '').startsWith(`${key}: `) && line < soil.lines.indexOf('---', 1),
      ),
    )
    const [, lead = '', was = ''] = /^(\s*(?:- )?[\w]+: )(.*)$/.exec(soil.lines[at ?? -1] ?? '') ?? []
    const now = was === '' || was === 'null' ? undefined : change(was)
    return at === undefined || now === undefined ? undefined : { text: withLine(soil, at, lead + now), rules, line: at }
  }

const SYNC = ['frontmatter/out-of-sync']

const droppedRegion: Operator = ({ text, lines, pick }) => {
  const starts = [...lines.keys()].filter((at) => /^ {2}- region: /.test(lines[at] ?? ''))
  const at = pick(starts)
  if (!text.startsWith('---') || at === undefined || starts.length < 2) return undefined
  const length = lines.slice(at + 1).findIndex((line) => !/^ {4}/.test(line)) + 1
  return { text: joinLines(lines.toSpliced(at, length)), rules: SYNC, line: null }
}

/** Frontmatter that does not fit its schema, or not its body. */
export const frontmatters: Readonly<Record<string, Operator>> = {
  'figure changed: base_low': value('base_low', (was) => String(Number(was) + 20_000), SYNC),
  'figure changed: stock_high': value('stock_high', (was) => String(Number(was) + 50_000), SYNC),
  'figure changed: total_comp_high': value('total_comp_high', (was) => String(Number(was) * 2), SYNC),
  'figure lost: base_low': value('base_low', () => 'null', SYNC),
  'bonus changed': value('bonus_pct', (was) => String(Number(was) + 17), SYNC),
  'currency changed': value('currency', (was) => (was === 'USD' ? 'EUR' : 'USD'), SYNC),
  'region renamed': value('region', () => 'Atlantis', SYNC),
  'region dropped': droppedRegion,
  'company changed': value('company_display', () => 'Initech', [...SYNC, 'frontmatter/schema']),
  'role changed': value('role_display', () => 'Head of Sales', [...SYNC, 'frontmatter/schema']),
  'key misspelt: last_updated': misspelt('last_updated', 'last_update'),
  'key misspelt: currency': misspelt('currency', 'curency'),
  'key misspelt: base_low': misspelt('base_low', 'base_lo'),
  'date in another form': value('last_updated', () => '23.02.2026', ['frontmatter/schema']),
  'currency unknown': value('currency', () => 'XXQ', ['frontmatter/schema']),
  'figure in words': value('base_high', (was) => `${Number(was) / 1000}K`, ['frontmatter/schema']),
  'ends swapped': value('base_low', (was) => String(Number(was) * 3), [...SYNC, 'frontmatter/schema']),
  'quality unknown': value('data_quality', () => 'superb', ['frontmatter/schema']),
  'YAML broken': value('company_display', () => '"American', ['frontmatter/schema']),
}

/** Suppressions that suppress nothing or name nothing. */
export const comments: Readonly<Record<string, Operator>> = {
  'unused suppression': comment('<!-- guidelint-disable-next-line band/inverted-range -- planted -->', ['meta/unused-suppression']),
  'unused suppression of a table': comment('<!-- guidelint-disable-next-table band/inverted-range -- planted -->', [
    'meta/unused-suppression',
  ]),
  'unused suppression of a file': comment('<!-- guidelint-disable-file band/inverted-range -- planted -->', ['meta/unused-suppression']),
  'unknown rule': comment('<!-- guidelint-disable-file band/totals -- planted -->', ['meta/unknown-rule']),
  'unclosed suppression': comment(
    '<!-- guidelint-disable band/inverted-range -- planted -->',
    ['meta/unclosed-suppression'],
    ['meta/unused-suppression'],
  ),
  'suppression between rows': ({ table, lines, pick }) => {
    const row = pick(table?.rows.slice(1))
    return (
      row && {
        text: joinLines(lines.toSpliced(row.line, 0, '<!-- guidelint-disable-next-line band/total -- planted -->')),
        rules: ['meta/suppression-breaks-table'],
        line: row.line,
        consequences: ['table/malformed'],
      }
    )
  },
}
