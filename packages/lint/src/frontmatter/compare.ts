import { type Band, type Guide, isPriced } from '@guidelint/guide'
import { distinctBands } from '../arithmetic/distinct-bands.ts'
import { compareEntry } from './compare-entry.ts'
import { compareText } from './compare-text.ts'
import type { Difference } from './difference.ts'
import { entryOfData, isData } from './entry-of-data.ts'
import { matchEntries } from './match-entries.ts'
import { schemaProblems } from './schema-problems.ts'

/** Where the frontmatter of `guide` disagrees with its body. What `frontmatter/schema` reports is not said again. */
export function* differences(guide: Guide, path: string | undefined): Generator<Difference> {
  const { frontmatter } = guide
  if (!frontmatter?.data) return
  const broken = new Set(schemaProblems(frontmatter).flatMap(pathsOf))
  for (const difference of compareText(guide, frontmatter.data, path)) if (!broken.has(difference.path)) yield difference
  const entries = frontmatter.data['compensation']
  if (!Array.isArray(entries) || !entries.every(isData) || !guide.bands.some(isPriced)) return
  const matches = matchEntries(entries.map(entryOfData), distinctBands(guide))
  for (const match of matches.matched) yield* compareEntry(guide, match, broken)
  for (const band of matches.missing) if (isPriced(band) && !band.isRagged) yield missing(band)
  for (const { index, entry } of matches.surplus) {
    const path = `compensation.${index}.region`
    if (!broken.has(path))
      yield {
        kind: 'surplus region',
        path,
        message: `Frontmatter has ${named(entry.region, entry.level)}, which the table has not`,
        body: null,
        stated: entry.region,
        expected: null,
        isDetail: false,
      }
  }
}

/** The place of a problem; of missing and misspelt keys those that then seem to be lacking. */
const pathsOf = ({ kind, path, expected }: ReturnType<typeof schemaProblems>[number]): string[] => {
  if (kind === 'invalid') return [path]
  const map = kind === 'missing' ? path : path.slice(0, Math.max(0, path.lastIndexOf('.')))
  return expected.split(', ').map((key) => (map === '' ? key : `${map}.${key}`))
}

const named = (region: string | null, level: string | null): string =>
  [region, level].filter(Boolean).join(', ') || 'an entry without a region'

const missing = (band: Band): Difference => {
  const part = [band.base, band.total, band.equity].find((one) => one?.range)
  const figure = part ? `${part.kind} ${part.cell.text}` : 'figures'
  const name = named(band.region?.text ?? null, band.level?.text ?? band.title?.text ?? null)
  return {
    kind: 'missing region',
    path: 'compensation:',
    message: `Frontmatter lacks ${name}, where the table has ${figure}`,
    body: band.region?.span ?? band.span,
    stated: null,
    expected: name,
    isDetail: false,
  }
}
