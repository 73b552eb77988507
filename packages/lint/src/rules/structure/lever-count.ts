import type { Guide, Lever } from '@guidelint/guide'
import * as z from 'zod'
import { defineRule, type Fix, type Problem, replace } from '../../rule.ts'

const optionsSchema = z.strictObject({ count: z.int().positive().default(4).describe('How many global levers a guide has.') })

const renumber = (levers: readonly Lever[]): Fix => ({
  level: 'safe',
  name: 'renumber',
  title: `Number the levers 1 to ${levers.length}`,
  edits: levers.flatMap(({ number, numberSpan }, index) => (numberSpan && number !== index + 1 ? [replace(numberSpan, String(index + 1))] : [])),
})

/** Guides promise four global levers, numbered, so that a script can say “lever three”. */
export const leverCount = defineRule({
  id: 'structure/lever-count',
  summary: 'A guide has four global levers, numbered in order.',
  severity: 'warning',
  fix: 'safe',
  sure: 'fact',
  options: optionsSchema,
  *check({ levers, sections }: Guide, { count }): Iterable<Problem> {
    const section = sections.find(({ kind }) => kind === 'global-levers')
    const place = section?.heading?.span ?? levers[0]?.span
    if (!section || !place) return
    if (levers.length !== count) yield { span: place, message: `The guide has ${levers.length} global lever${levers.length === 1 ? '' : 's'}, where ${count} were expected.`, facts: { levers: levers.length } }
    const wrong = levers.find(({ number }, index) => number !== null && number !== index + 1)
    if (wrong) {
      const expected = levers.indexOf(wrong) + 1
      yield { span: wrong.numberSpan ?? wrong.span, message: `Lever ${wrong.number} stands where lever ${expected} was expected.`, facts: { numbers: levers.map(({ number }) => number) }, fixes: [renumber(levers)] }
    }
  },
})
