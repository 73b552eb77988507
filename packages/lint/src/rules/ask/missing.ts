import type { Guide } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'

/** A strategy without a figure leaves a candidate to invent one. */
export const askMissing = defineRule({
  id: 'ask/missing',
  summary: 'The Negotiate Up Strategy names a figure.',
  severity: 'info',
  fix: null,
  sure: 'fact',
  *check({ sections, asks }: Guide): Iterable<Problem> {
    const section = sections.find(({ kind }) => kind === 'negotiate-up')
    if (!section || asks.length > 0 || section.body.start === section.body.end) return
    yield { span: section.heading?.span ?? section.span, message: 'The strategy names no figure to ask for.' }
  },
})
