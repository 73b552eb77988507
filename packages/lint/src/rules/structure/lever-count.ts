import type { Guide, Lever } from '@guidelint/guide'
import * as z from 'zod'
import { lazily } from '../../lazily.ts'
import { defineRule, type Fix, type Problem, replace } from '../../rule.ts'

const optionsSchema = lazily(() => z.strictObject({ count: z.int().positive().default(4).describe('How many global levers a guide has.') }))

const renumber = (levers: readonly Lever[]): Fix => ({
  level: 'safe',
  name: 'renumber',
  title: `Number the levers 1 to ${levers.length}`,
  edits: levers.flatMap(({ number, numberSpan }, index) =>
    numberSpan && number !== index + 1 ? [replace(numberSpan, String(index + 1))] : [],
  ),
})

const numbersOf = (levers: readonly Lever[]) => levers.map(({ number }) => number)

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
    const heading = section?.heading
    // An empty section is one cause, and `structure/empty-section` names it.
    if (!heading || section.body.start === section.body.end) return
    const at = levers.findIndex(({ number }, index) => number !== null && number !== index + 1)
    const wrong = levers[at]
    const fixes = wrong ? [renumber(levers)] : []
    if (levers.length !== count) {
      // A lever too few or too many breaks the numbering too: one cause.
      const message = `The guide has ${levers.length} global lever${levers.length === 1 ? '' : 's'}, where ${count} ${count === 1 ? 'was' : 'were'} expected.`
      // With its numbers, where they are wrong: once they are mended the finding is another one.
      yield { span: heading.span, message, facts: { levers: levers.length, ...(wrong && { numbers: numbersOf(levers) }) }, fixes }
    } else if (wrong) {
      const message = `Lever ${wrong.number} stands where lever ${at + 1} was expected.`
      yield { span: wrong.numberSpan ?? wrong.span, message, facts: { numbers: numbersOf(levers) }, fixes }
    }
  },
})
