import { GUIDE_LIMIT, type Unread } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'
import type { Settings } from '../../settings.ts'

/** The engine adds what it cut off of other rules' findings. */
export const limitRule = defineRule({
  id: 'meta/limit',
  summary: 'A guide is small enough to be checked whole.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check({ unread }) {
    for (const one of unread) {
      yield { span: one.span, message: messageOf(one), facts: { kind: one.kind, size: one.size, limit: one.limit } }
    }
  },
})

const messageOf = ({ kind, size, limit }: Unread): string => {
  if (kind === 'rows') return `This is the last row of its table that was read; up to ${limit.toLocaleString('en')} cells of a table are.`
  if (kind === 'nesting')
    return `Lists and quotes lie more than ${limit} deep here; whether Markdown sees tables near them was not checked.`
  const [has, most] = [kilobytes(size), kilobytes(limit)]
  if (kind === 'frontmatter') return `The frontmatter has ${has} KB and was not read; up to ${most} KB are.`
  if (kind === 'table')
    return `Whether Markdown sees a table here was not checked: with ${has} KB before its rows the block is too long; up to ${most} KB are parsed.`
  return `From here on lines alone don't tell what is a table or a section, and with ${has} KB the guide is too long to be parsed whole; up to ${most} KB are.`
}

/** Rounded up, so that what is over the limit never looks like it. */
const kilobytes = (characters: number): string => Math.ceil(characters / 1024).toLocaleString('en')

/** Settings that say of any text that it is too long to be read, and nothing else. `size` is in bytes or characters. */
export const tooLongSettings = <Kind extends Settings>(settings: Kind, size: number): Kind => {
  const message = `This file has ${megabytes(size)} MB and was not checked; guides up to ${megabytes(GUIDE_LIMIT)} MB are.`
  const check = (): readonly Problem[] => [{ span: { start: 0, end: 0 }, message, facts: { bytes: size } }]
  const rules = settings.rules
    .filter(({ rule }) => rule.id === limitRule.id)
    .map((setting) => ({ ...setting, rule: { ...setting.rule, check } }))
  return { ...settings, rules }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)
