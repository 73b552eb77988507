import { join } from 'node:path'
import { emptyProcess, guidelint, markdownlint, rumdl } from './subjects.mjs'

/**
 * What is compared. Target and stretch are the most that the ratio (ours by theirs) may be; `rounds` is how many count.
 * @param {{ corpus: string, sets: string[], guide: string, scratch: string }} places
 */
export const comparisons = ({ corpus, sets, guide, scratch }) => {
  const cold = guidelint(corpus, sets, '--no-cache')
  // From the scratch folder, so that the cache is written there.
  const warm = guidelint(
    scratch,
    sets.map((set) => join(corpus, set)),
    '--cache',
  )
  const warmRumdl = rumdl(corpus, sets, '--cache-dir', join(scratch, 'rumdl-cache'))
  const one = guidelint(corpus, [guide], '--no-cache')
  return [
    {
      name: 'corpus, cold, by markdownlint-cli2',
      ours: cold,
      theirs: markdownlint(corpus, sets),
      target: 0.2,
      stretch: 0.1,
      rounds: 2,
      peak: { target: 0.6, stretch: 0.4 },
    },
    { name: 'corpus, cold, by rumdl', ours: cold, theirs: rumdl(corpus, sets, '--no-cache'), target: 3, stretch: 1.3, rounds: 5 },
    { name: 'corpus, nothing changed, by rumdl with its cache', ours: warm, theirs: warmRumdl, target: 0.5, stretch: 0.3, rounds: 9 },
    { name: 'corpus, nothing changed, by node -e 0', ours: warm, theirs: emptyProcess(corpus), target: 2.5, stretch: 1.8, rounds: 15 },
    { name: 'one guide, by node -e 0', ours: one, theirs: emptyProcess(corpus), target: 1.8, stretch: 1.5, rounds: 25 },
    { name: 'one guide, by markdownlint-cli2', ours: one, theirs: markdownlint(corpus, [guide]), target: 0.5, stretch: 0.3, rounds: 9 },
  ]
}
