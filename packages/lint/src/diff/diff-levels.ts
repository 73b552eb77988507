import type { Guide, LevelEntry } from '@guidelint/guide'
import { groupBy } from '../group-by.ts'
import { levelSpan } from '../library/levels.ts'
import { wordsKey } from '../library/name-key.ts'
import { type Change, change, side } from './change.ts'
import { pairUp } from './pair-up.ts'

/** Levels that are said to be equal. */
interface Statement {
  /** By the company's own level; by its number where it names none. */
  readonly name: string
  readonly entries: readonly LevelEntry[]
}

/** A level by its codes, so that words around them may change. */
const levelKey = (text: string): string => {
  const span = levelSpan(text)
  return span === null ? wordsKey(text) : `${span.code}${span.low}-${span.high}`
}

const statementsOf = ({ levels }: Guide): Statement[] => {
  const groups = groupBy([...levels.entries, ...(levels.others ?? [])], ({ group }) => group)
  return [...groups.values()].map((entries, index) => {
    const own = entries.find(({ isOwn }) => isOwn)
    return { name: own === undefined ? `#${index}` : levelKey(own.level.text), entries }
  })
}

const wordingOf = ({ entries }: Statement): string =>
  entries
    .map(({ company, level }) => `${wordsKey(company.text)} ${levelKey(level.text)}`)
    .sort()
    .join('\n')
const othersOf = ({ entries }: Statement): string | null => {
  const others = entries.filter(({ isOwn }) => !isOwn)
  return others.length === 0 ? null : wordingOf({ name: '', entries: others })
}

/** What changed in the level mapping. */
export const diffLevels = (before: Guide, after: Guide): Change[] => {
  const { both, removed, added } = pairUp(statementsOf(before), statementsOf(after), wordingOf, ({ name }) => name, othersOf)
  const left = pairUp(removed, added, () => '')
  return [
    ...[...both, ...left.both].flatMap(([old, now]) => diffStatement(old, now)),
    ...left.removed.flatMap(({ entries }) => entries.map((entry) => changeOf(entry, null))),
    ...left.added.flatMap(({ entries }) => entries.map((entry) => changeOf(null, entry))),
  ]
}

const diffStatement = (before: Statement, after: Statement): Change[] => {
  const company = (entry: LevelEntry): string => wordsKey(entry.company.text)
  const { both, removed, added } = pairUp(
    before.entries,
    after.entries,
    (entry) => `${company(entry)} ${levelKey(entry.level.text)}`,
    company,
    ({ isOwn }) => (isOwn ? 'own' : null),
  )
  return [
    ...both.flatMap(([old, now]) => (levelKey(old.level.text) === levelKey(now.level.text) ? [] : [changeOf(old, now)])),
    ...removed.map((entry) => changeOf(entry, null)),
    ...added.map((entry) => changeOf(null, entry)),
  ]
}

const changeOf = (before: LevelEntry | null, after: LevelEntry | null): Change =>
  change({
    subject: 'level',
    action: before === null ? 'added' : after === null ? 'removed' : 'changed',
    name: `level at ${(after ?? before)?.company.text ?? ''}`,
    level: (after ?? before)?.level.text ?? null,
    before: before && side(before.level.text, before.level.span),
    after: after && side(after.level.text, after.level.span),
  })
