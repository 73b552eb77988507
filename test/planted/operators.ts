import type { Operator } from './operator.ts'
import { comments, frontmatters } from './operators/comments.ts'
import { currencies } from './operators/currencies.ts'
import { figures } from './operators/figures.ts'
import { harmlessChanges } from './operators/harmless.ts'
import { prose } from './operators/prose.ts'
import { sections } from './operators/sections.ts'
import { tables } from './operators/tables.ts'
import { texts } from './operators/texts.ts'

/** Defects by what they are planted in. */
export const plainOperators: Readonly<Record<string, Readonly<Record<string, Operator>>>> = {
  figures,
  currencies,
  tables,
  texts,
  sections,
  prose,
  comments,
  harmlessChanges,
}
export const frontmatterOperators: Readonly<Record<string, Readonly<Record<string, Operator>>>> = { frontmatters }
