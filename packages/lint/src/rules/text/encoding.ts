import type { Damage, DamageKind, Guide } from '@guidelint/guide'
import { defineRule, type Fix, type Problem, replace } from '../../rule.ts'

/** Kinds of damage as they are called where there are several places, and of a single one. */
const KINDS: readonly (readonly [kind: DamageKind, several: string, one: string])[] = [
  ['mojibake', 'UTF-8 read as Windows-1252', 'UTF-8 read as Windows-1252'],
  ['double-mojibake', 'UTF-8 read as Windows-1252 twice or more', 'UTF-8 read as Windows-1252 twice or more'],
  ['control', 'Windows-1252 bytes left as control characters', 'a Windows-1252 byte left as a control character'],
  ['lost', 'characters that lost bytes', 'a character that lost bytes'],
  ['replacement', 'replacement characters, whose bytes are gone for good', 'a replacement character, whose bytes are gone for good'],
]

/** No finding shows more places than this; the rest are counted. */
const SHOWN = 5

/** Invisible spaces that come to light are written plain. */
const decoded = (text: string): string => text.replaceAll('\u00A0', ' ')

const isReversible = (one: Damage): one is Damage & { text: string } => one.text !== null

const decode = (damage: readonly Damage[]): Fix[] => {
  const edits = damage.filter(isReversible).map(({ span, text }) => replace(span, decoded(text)))
  return edits.length === 0
    ? []
    : [{ level: 'unsafe', name: 'decode', title: edits.length === 1 ? 'Decode it' : `Decode ${edits.length} places`, edits }]
}

const nameOf = (choice: string): string => `restore-${[...choice].map((char) => (char.codePointAt(0) ?? 0).toString(16)).join('-')}`

/** For what lost bytes: each character that fits, at all places where it does. */
const restore = (damage: readonly Damage[]): Fix[] => {
  const lost = damage.filter(({ text, choices }) => text === null && choices.length > 0)
  const choices = [...new Set(lost.flatMap((one) => one.choices))]
  return choices.map((choice) => {
    const places = lost.filter((one) => one.choices.includes(choice))
    const title = `Restore ${choice}${places.length > 1 ? ` at ${places.length} places` : ''}`
    return { level: 'choice', name: nameOf(choice), title, edits: places.map(({ span }) => replace(span, choice)) }
  })
}

const messageOfOne = ({ kind, raw, text }: Damage): string => {
  const words = KINDS.find(([one]) => one === kind)?.[2]
  return `“${raw}” is damaged (${words}); ${text === null ? 'it does not decode back' : `it decodes back to “${text}”`}.`
}

const countOf = (damage: readonly Damage[], kind: DamageKind): number => damage.filter((one) => one.kind === kind).length

const messageOf = (damage: readonly Damage[]): string => {
  const kinds = KINDS.flatMap(([kind, words]) => (countOf(damage, kind) > 0 ? [`${countOf(damage, kind)} of ${words}`] : []))
  const open = damage.filter((one) => !isReversible(one)).length
  const verdict =
    open === 0 ? 'all of it decodes back' : open === damage.length ? 'nothing of it decodes back' : `all but ${open} decode back`
  return `The text is damaged at ${damage.length} places: ${kinds.join(', ')}; ${verdict}.`
}

/** Encoding damage: one finding a guide, at the first place; every other rule reads the repaired text. */
export const encoding = defineRule({
  id: 'text/encoding',
  summary: 'The text is UTF-8, as its author wrote it.',
  severity: 'error',
  fix: 'unsafe',
  sure: 'fact',
  *check({ source: { damage } }: Guide): Iterable<Problem> {
    const [first, ...others] = damage
    if (!first) return
    yield {
      span: first.span,
      message: others.length === 0 ? messageOfOne(first) : messageOf(damage),
      related: others.slice(0, SHOWN).map((one) => ({
        span: one.span,
        message: one.text === null ? `“${one.raw}” does not decode back` : `“${one.raw}” is “${one.text}”`,
      })),
      facts: Object.fromEntries(KINDS.map(([kind]) => [kind, countOf(damage, kind)]).filter(([, count]) => count !== 0)),
      fixes: [...decode(damage), ...restore(damage)],
    }
  },
})
