import type { Guide } from '@guidelint/guide'
import { EQUITY_PERIODS, frontmatterKeys, PAY_PERIODS, QUALITIES, ROLE_TYPES, STANDARD_ROLES, slugOf } from '@guidelint/lint'
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import { completing, type WritingPlace } from './completion-typed.ts'
import { yamlPlace } from './completion-yaml-place.ts'

/** What a line of frontmatter may go on with: a key that its mapping lacks, or behind a key its value. */
export const frontmatterItems = (place: WritingPlace): CompletionItem[] => {
  const { guide, line } = place
  const [, key, gap = '', value = ''] = /^\s*(?:-\s+)?(\w+):(?:(\s*)["']?|(?=\S))(.*)$/.exec(line) ?? []
  const { path, siblings } = yamlPlace(...linesAround(place))
  if (key !== undefined) return completing(value, place, valueItems([...path, key], guide, gap === ''))
  const [, typed] = /^\s*(?:-\s+)?(\w*)$/.exec(line) ?? []
  return typed === undefined ? [] : completing(typed, place, keyItems(path, siblings))
}

/** The frontmatter's lines, and which of them the place is in. */
const linesAround = ({ guide, offset }: WritingPlace): [lines: readonly string[], index: number] => {
  const { text } = guide.source
  const { start, end } = guide.frontmatter?.yaml ?? { start: offset, end: offset }
  return [text.slice(start, end).split(/\r?\n/), text.slice(start, offset).split('\n').length - 1]
}

/** The keys of each mapping. */
const keysByPath = (): Readonly<Record<string, readonly string[]>> => {
  const { all, entry, other, levelMapping } = frontmatterKeys()
  return {
    '': all,
    compensation: entry,
    'compensation.-': entry,
    'compensation.-.other': other,
    level_mapping: levelMapping,
    'level_mapping.entries.-': ['company', 'level'],
  }
}

const keyItems = (path: readonly string[], siblings: ReadonlySet<string>): CompletionItem[] => {
  // Straight under its key a list has no item yet to put the key in.
  const dash = path.join('.') === 'compensation' ? '- ' : ''
  const keys = (keysByPath()[path.join('.')] ?? []).filter((key) => !siblings.has(key))
  return keys.map((key, rank) => ({
    label: key,
    insertText: `${dash}${key}: `,
    kind: CompletionItemKind.Property,
    sortText: String(rank).padStart(2, '0'),
  }))
}

/** Values right behind a key's colon bring the space between with them. */
const valueItems = (path: readonly string[], guide: Guide, isTight: boolean): CompletionItem[] =>
  valuesAt(path.join('.'), guide).map((label) => ({
    label,
    insertText: `${isTight ? ' ' : ''}${label}`,
    kind: CompletionItemKind.Value,
  }))

/** What the schema or the guide's body lets a key say; nothing where only the author knows. */
const valuesAt = (path: string, guide: Guide): readonly string[] => {
  const { title, bands } = guide
  switch (path) {
    case 'company':
      return unique([title?.company && slugOf(title.company.text)])
    case 'company_display':
      return unique([title?.company?.text])
    case 'role':
      return unique([title?.role && slugOf(title.role.text), ...Object.keys(STANDARD_ROLES)])
    case 'role_display':
      return unique([title?.role?.text, ...Object.values(STANDARD_ROLES)])
    case 'role_type':
      return ROLE_TYPES
    case 'data_quality':
      return QUALITIES
    case 'compensation.-.equity_period':
      return EQUITY_PERIODS
    case 'compensation.-.pay_period':
      return PAY_PERIODS
    case 'compensation.-.region':
      return unique(bands.map(({ region }) => region?.text))
    case 'compensation.-.level':
      return unique(bands.map(({ level }) => level?.text))
    default:
      return CURRENCY.test(path) ? unique(bands.flatMap(({ currency, otherCurrency }) => [currency, otherCurrency])) : []
  }
}

const CURRENCY = /^compensation\.-\.(?:currency|currencies\.\w+|other\.currency)$/

const unique = (values: readonly (string | null | undefined)[]): string[] => [...new Set(values.filter((value) => value != null))]
