import type { LibraryLevel, Span } from '@guidelint/guide'
import { areDisjoint, type LevelSpan, levelSpan } from '../../library/levels.ts'
import { defineLibraryRule, type LibraryEntry, type LibraryProblem } from '../../library/library-rule.ts'
import { nameKey } from '../../library/name-key.ts'

/** One equivalence: the company's own level and another company's. */
interface Equality {
  readonly own: string
  readonly ownSpan: Span
  readonly company: string
  readonly level: string
  readonly levelSpan: Span
  readonly levels: LevelSpan
}

/** What a guide says of one own level and one other company, all statements taken together. */
interface Statement extends Equality {
  readonly path: string
}

/** Managers are on a ladder of their own. */
const MANAGERS = /\b(?:engineering|people|development|data science|design) manager\b|\bmanager of\b|\bmanagement\b/

/** An own level by its one code, `IC 3` as `IC3`; null for a range, several codes or words alone. */
const ownCode = (text: string): string | null => {
  const levels = levelSpan(text)
  if (levels === null || levels.low !== levels.high || levels.code === '' || /\d\s*\+/.test(text) || levels.code.startsWith('M'))
    return null
  return `${levels.code}${levels.low}`
}

const equalitiesOf = (levels: readonly LibraryLevel[]): Equality[] =>
  levels.flatMap((own) => {
    const code = own.isOwn ? ownCode(own.level) : null
    if (code === null) return []
    return levels
      .filter((other) => !other.isOwn && other.group === own.group)
      .flatMap((other) => {
        const span = levelSpan(other.level)
        if (span === null || span.code.startsWith('M')) return []
        return [{ own: code, ownSpan: own.span, company: other.company, level: other.level, levelSpan: other.span, levels: span }]
      })
  })

/** Statements of each guide on each pair, those of one guide as one. */
const statementsOf = (entries: readonly LibraryEntry<readonly Equality[]>[]): Map<string, Statement[]> => {
  const statements = new Map<string, Statement[]>()
  for (const { path, read } of entries) {
    for (const equality of read) {
      const key = `${equality.own}\n${nameKey(equality.company)}\n${equality.levels.code}`
      const all = statements.get(key) ?? []
      const last = all.at(-1)
      if (last?.path === path) all[all.length - 1] = { ...last, levels: hull(last.levels, equality.levels) }
      else all.push({ ...equality, path })
      statements.set(key, all)
    }
  }
  return statements
}

const hull = (a: LevelSpan, b: LevelSpan): LevelSpan => ({ code: a.code, low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) })

/** Statements that contradict more guides than agree with them; of two that stand alone, both. */
function* outliersOf(statements: readonly Statement[]): Iterable<{ statement: Statement; against: Statement; guides: number }> {
  for (const statement of statements) {
    const against = statements.filter((other) => areDisjoint(statement.levels, other.levels))
    const [first] = against
    if (first === undefined || against.length < statements.length - against.length) continue
    yield { statement, against: first, guides: against.length }
  }
}

/** Without what one guide words otherwise than the next. */
const textOf = ({ code, low, high }: LevelSpan): string => `${code}${low === high ? low : `${low}–${high}`}`

const guidesText = (number: number, path: string): string => (number === 1 ? path : `${number} other guides`)

/** A code that equals L5 here and L6 there leaves the reader without a level to ask for. */
export const libraryLevelContradiction = defineLibraryRule({
  id: 'library/level-contradiction',
  summary: 'A company’s level code equals the same levels of another company in every guide.',
  severity: 'warning',
  fix: null,
  sure: 'likely',
  scope: 'company',
  read: ({ role, levels }): readonly Equality[] | null => {
    if (MANAGERS.test(nameKey(role ?? ''))) return null
    const equalities = equalitiesOf(levels)
    return equalities.length === 0 ? null : equalities
  },
  *compare(entries: readonly LibraryEntry<readonly Equality[]>[]): Iterable<LibraryProblem> {
    const told = new Set<string>()
    for (const statements of statementsOf(entries).values()) {
      for (const { statement, against, guides } of outliersOf(statements)) {
        const key = `${statement.path}\n${statement.own}`
        if (told.has(key)) continue
        told.add(key)
        yield {
          path: statement.path,
          span: statement.levelSpan,
          message: `${statement.own} equals ${statement.company} ${statement.level} here, but ${statement.company} ${against.level} in ${guidesText(guides, against.path)}.`,
          related: [
            { span: statement.ownSpan, message: `the level ${statement.own}` },
            { path: against.path, span: against.levelSpan, message: `${against.company} ${against.level} there` },
          ],
          facts: {
            code: statement.own,
            company: nameKey(statement.company),
            level: textOf(statement.levels),
            other: textOf(against.levels),
          },
        }
      }
    }
  },
})
