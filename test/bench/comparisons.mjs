import { join } from 'node:path'

/**
 * What is compared. Target and stretch are the most that the ratio (ours by theirs) may be; `rounds` is how many count, after
 * `warmUp` that don't. `memory` makes a second row of the same runs.
 * @param {ReturnType<import('./subjects.mjs').subjectsWith>} subjects
 * @param {{ corpus: string, sets: string[], guide: string, scratch: string }} places
 */
export const comparisons = (subjects, { corpus, sets, guide, scratch }) => {
  const { guidelint, guidelintVersion, markdownlint, remark, rumdl, reading, emptyProcess } = subjects
  const folders = sets.map((set) => join(corpus, set))
  const floor = emptyProcess(corpus)
  const cold = guidelint(corpus, sets, '--no-cache')
  const one = guidelint(corpus, [guide], '--no-cache')
  // From the scratch folder, so that the caches are written there.
  const byContent = guidelint(scratch, folders, '--cache', '--cache-mode', 'content')
  const byStat = guidelint(scratch, folders, '--cache', '--cache-mode', 'stat')
  const warmRumdl = rumdl(corpus, sets, '--cache-dir', join(scratch, 'rumdl-cache'))
  return [
    { name: 'floor: every file read', ours: reading(corpus, sets), theirs: floor, rounds: 9, isCold: true },
    {
      name: 'corpus, cold',
      ours: cold,
      theirs: markdownlint(corpus, sets),
      target: 0.2,
      stretch: 0.1,
      rounds: 2,
      warmUp: 0,
      memory: { target: 0.6, stretch: 0.4 },
      isCold: true,
    },
    { name: 'corpus, cold', ours: cold, theirs: rumdl(corpus, sets, '--no-cache'), target: 3, stretch: 1.3, rounds: 3, isCold: true },
    { name: 'corpus, cold', ours: cold, theirs: remark(corpus, sets), rounds: 1, warmUp: 0, memory: {}, isCold: true },
    { name: 'nothing changed, by content', ours: byContent, theirs: warmRumdl, target: 0.5, stretch: 0.3, rounds: 9 },
    { name: 'nothing changed, by content', ours: byContent, theirs: reading(corpus, sets), rounds: 9 },
    { name: 'nothing changed, by stat', ours: byStat, theirs: warmRumdl, target: 0.5, stretch: 0.3, rounds: 9 },
    { name: 'nothing changed, by stat', ours: byStat, theirs: floor, target: 2.5, stretch: 1.8, rounds: 15 },
    { name: 'one guide', ours: one, theirs: floor, target: 1.8, stretch: 1.5, rounds: 25 },
    { name: 'one guide', ours: one, theirs: markdownlint(corpus, [guide]), target: 0.5, stretch: 0.3, rounds: 9 },
    { name: 'start-up alone (--version)', ours: guidelintVersion(corpus), theirs: floor, rounds: 25 },
  ]
}
