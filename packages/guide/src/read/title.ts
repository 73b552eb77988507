import type { Label, Title } from '../guide.ts'
import type { Block, MarkdownDocument } from '../markdown/document.ts'
import { readHeading } from '../markdown/heading.ts'
import { trimmed } from '../markdown/lines.ts'
import type { Span } from '../span.ts'
import { labelAt } from './label.ts'
import { headingKind, normalised } from './sections/names.ts'

/** How far into the guide its title may stand: later headings are sections. */
const HEADINGS = 3
/** In characters: what is longer is prose. */
const LONGEST = 400
const SUFFIXES = [
  [/\sGlobal\s+Negotiation\s+Guide$/i, 'global'],
  [/\sSalary\s+Negotiation\s+Guide$/i, 'salary'],
  [/(?:^|\s)Negotiation\s+Guide$/i, 'plain'],
] as const
const SIGNATURE = /(?:\s*(?:\||—|–|-|:)\s*|\s+)[*_(]*SIGNATURE ROLE[*_)]*$/i
const SIGNATURE_NOTE = /\s*\([*_]*SIGNATURE ROLE[*_]*\)$/i
const SEPARATORS = [/\s+\|\s/, /\s*[—–]/, /\s+--?\s/, /\s*\|/]

/** The title: the first heading that reads like one, else the first heading; null where the guide begins without any. */
export const readTitle = ({ text, blocks }: MarkdownDocument): Title | null => {
  const first = blocks.find(({ kind }) => kind !== 'frontmatter' && kind !== 'html')
  const headings = firstHeadings(blocks)
  const titles = headings
    .filter(({ span }) => span.end - span.start <= LONGEST)
    .map(({ span }) => ({ start: span.start, label: labelAt(text, readHeading(text, span).span) }))
  const named = titles.find(({ label }) => formOf(label.raw) !== 'other') ?? titles.find(({ label }) => isPaired(label.raw))
  const title = named ?? (first?.kind === 'heading' ? titles[0] : undefined)
  if (!title || (!named && headingKind(normalised(title.label.text)) !== 'other')) return null
  return readParts(text, title.label, title.start === first?.span.start)
}

const firstHeadings = (blocks: readonly Block[]): Block[] => {
  const headings: Block[] = []
  for (const block of blocks) {
    if (headings.length === HEADINGS) break
    if (block.kind === 'heading') headings.push(block)
  }
  return headings
}

const formOf = (raw: string): Title['form'] => {
  const name = raw.replace(SIGNATURE, '')
  return SUFFIXES.find(([suffix]) => suffix.test(name))?.[1] ?? 'other'
}

const isPaired = (raw: string): boolean => raw.includes(' | ')

/** The title's role and company: two names with a separator between them and a suffix behind. */
const readParts = (text: string, label: Label, isFirst: boolean): Title => {
  const { span } = label
  const form = formOf(label.raw)
  const withoutMark = label.raw.replace(SIGNATURE, '')
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(withoutMark))?.[0]
  const names = suffix ? withoutMark.replace(suffix, '') : withoutMark
  const cut = separatorOf(names)
  const before = names.slice(0, cut?.start).replace(SIGNATURE_NOTE, '')
  const role = part(text, { start: span.start, end: span.start + before.length })
  const company = cut ? part(text, { start: span.start + cut.end, end: span.start + names.length }) : null
  const levels = levelsOf(text, role)
  return { ...label, form: cut ? form : 'other', role: withoutLevels(text, role, levels), company, levels, isFirst }
}

const separatorOf = (names: string): Span | null => {
  for (const separator of SEPARATORS) {
    const match = separator.exec(names)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  return null
}

const part = (text: string, within: Span): Label | null => {
  const span = trimmed(text, within)
  return span.start === span.end ? null : labelAt(text, span)
}

const CODE = String.raw`(?:[A-Z]{1,4}[- ]?\d{1,2}\+?|\d{2})`
const LEVELS = new RegExp(String.raw`\((?:[^()]*?\s/\s)??(${CODE}(?:\s*[-–/]\s*${CODE})*\+?)\)`)

const levelsOf = (text: string, role: Label | null): Label | null => {
  const match = role && LEVELS.exec(role.raw)
  if (!role || !match?.[1]) return null
  const start = role.span.start + match.index + match[0].lastIndexOf(match[1])
  return labelAt(text, { start, end: start + match[1].length })
}

/** The role without a parenthesis that holds nothing but its levels. */
const withoutLevels = (text: string, role: Label | null, levels: Label | null): Label | null => {
  if (!role || !levels) return role
  const open = text.lastIndexOf('(', levels.span.start)
  const isLast = levels.span.end + 1 === role.span.end
  const isAlone = open + 1 === levels.span.start
  return isLast && isAlone ? (part(text, { start: role.span.start, end: open }) ?? role) : role
}
