import type { Frontmatter, Guide, Span } from '@guidelint/guide'
import { type SchemaProblem, schemaProblems } from '../../frontmatter/schema-problems.ts'
import { defineRule, type Fix, type Problem, replace } from '../../rule.ts'

/** What reads frontmatter reads it by key and type: a key that is misspelt is a value that is lost. */
export const frontmatterSchema = defineRule({
  id: 'frontmatter/schema',
  summary: 'Frontmatter has the keys that its readers rely on, with values of their types.',
  severity: 'error',
  fix: 'choice',
  sure: 'fact',
  *check({ frontmatter, source }: Guide): Iterable<Problem> {
    if (!frontmatter) return
    const [error, ...more] = frontmatter.errors
    if (error) {
      // What comes after the first error mostly comes of it.
      const related = more.map(({ span, text }) => ({ span, message: text }))
      yield { span: error.span, message: `Frontmatter can’t be read as YAML: ${error.text}`, related, facts: { error: error.text } }
    }
    for (const problem of schemaProblems(frontmatter)) yield describe(problem, frontmatter, source.text)
  },
})

const describe = (problem: SchemaProblem, frontmatter: Frontmatter, text: string): Problem => {
  const { kind, path, expected } = problem
  const span = placeOf(problem, frontmatter)
  const facts = { kind, path, expected }
  if (kind === 'missing') return { span, message: `Frontmatter lacks ${expected}${path === '' ? '' : ` in ${path}`}.`, facts }
  if (kind === 'unknown-key')
    return {
      span,
      message: `Frontmatter has no key ${path.split('.').at(-1)}; the nearest is ${expected}.`,
      facts,
      fixes: renames(problem, span),
    }
  return {
    span,
    message: `${path} is ${shown(text.slice(span.start, span.end))}; ${expected} ${expected === 'words' ? 'were' : 'was'} expected.`,
    facts,
    fixes: renames(problem, span),
  }
}

const shown = (raw: string): string => {
  const [line = ''] = raw.trim().split('\n')
  return line === '' ? 'empty' : line.length > 40 ? `${line.slice(0, 39)}…` : line
}

const renames = ({ kind, choices }: SchemaProblem, span: Span): Fix[] =>
  choices.map((name) => ({
    level: 'choice',
    name: 'rename',
    title: kind === 'unknown-key' ? `Rename the key to ${name}` : `Write ${name}`,
    edits: [replace(span, name)],
  }))

/** The key or value itself; for what is missing the key of the map that lacks it, of an entry its first value, else the opening fence. */
const placeOf = ({ kind, path }: SchemaProblem, { places, span }: Frontmatter): Span => {
  const fence = { start: span.start, end: span.start + 3 }
  if (kind === 'unknown-key') return places.get(`${path}:`) ?? fence
  if (kind === 'invalid') return places.get(path) ?? places.get(`${path}:`) ?? fence
  if (path === '') return fence
  return places.get(`${path}:`) ?? places.get(`${path}.region`) ?? firstWithin(places, path) ?? fence
}

const firstWithin = (places: ReadonlyMap<string, Span>, path: string): Span | undefined => {
  for (const [key, place] of places) if (key.startsWith(`${path}.`)) return place
  return undefined
}
