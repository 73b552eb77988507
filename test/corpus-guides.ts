import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SHARED = join(import.meta.dirname, '../../shared')

/** Whether the real guides lie beside the checkout; tests over them are skipped where they don't. */
export const hasCorpus = existsSync(join(SHARED, 'corpus/plain')) && existsSync(join(SHARED, 'gold'))

export interface CorpusGuide {
  /** `company/role.md` */
  readonly file: string
  readonly text: string
}

/** Where a set lies; its guides may be read, not written. */
export const corpusFolder = (set: 'plain' | 'frontmatter'): string => join(SHARED, 'corpus', set)

/** Every `step`th guide of a set, in the order of their names. */
export const corpusGuides = (set: 'plain' | 'frontmatter', step = 1): CorpusGuide[] => {
  const root = join(SHARED, 'corpus', set)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  const chosen = files
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .filter((_, index) => index % step === 0)
  return chosen.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}

/** What somebody who read the guide wrote down of its structure. */
export interface StructureLabel {
  readonly file: string
  readonly title: { readonly role: string; readonly company: string }
  readonly sections: readonly string[]
  readonly leverCount: number
}

export const goldLabels = (): StructureLabel[] => {
  const root = join(SHARED, 'gold')
  const files = readdirSync(root).filter((file) => file.endsWith('.json'))
  return files.map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as StructureLabel)
}
