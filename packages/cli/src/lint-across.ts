import { LineIndex, lintLibrary, type ResolvedSettings } from '@guidelint/lint'
import { anchorAt } from './anchor.ts'
import type { AcrossMemory } from './cache/result-cache.ts'
import type { GatheredFile } from './gather-files.ts'
import { addAtAnchors, type KnownPlace, type LintedText, type LintTask, lintTextAcross, type TextContext } from './lint-text.ts'

/** A guide that was linted alone, with what it takes to compare it with others. */
export interface LintedGuide {
  readonly file: GatheredFile
  readonly linted: LintedText
  readonly settings: ResolvedSettings
}

export interface AcrossOptions {
  /** What earlier runs found. */
  readonly known?: AcrossMemory | undefined
  /** Reads a guide again, of which only a few are needed; null where it is gone or changed meanwhile. */
  readonly read: (guide: LintedGuide) => Promise<LintTask | null>
  /** Date and timer. */
  readonly contextOf: (guide: LintedGuide) => Omit<TextContext, 'library'>
}

export interface AcrossResult {
  /** The guides in their order, with what rules across guides found. */
  readonly guides: readonly LintedGuide[]
  readonly crashes: LintedText['crashes']
  /** One sentence for each guide that could not be read again. */
  readonly failures: readonly string[]
}

/** Runs the rules that need other guides over all of a run. Guides without findings across are left as they are. */
export const lintAcross = async (guides: readonly LintedGuide[], { known, read, contextOf }: AcrossOptions): Promise<AcrossResult> => {
  const byPath = new Map(guides.map((guide) => [guide.file.path, guide]))
  const { drafts, crashed } = compare(guides, byPath)
  const failures: string[] = []
  const lines = new Map<string, LineIndex | null>()
  const linesOf = async (path: string): Promise<LineIndex | null> => {
    const guide = byPath.get(path)
    const task = guide === undefined ? null : await read(guide)
    return task === null ? null : new LineIndex(task.text)
  }
  const knownPlace: KnownPlace = (path, span) => anchorAt(byPath.get(path)?.linted.anchors ?? [], span)?.place
  const results: LintedGuide[] = []
  for (const guide of guides) {
    const { file, linted, settings } = guide
    const own = drafts.get(file.path) ?? []
    const isConcerned = own.length > 0 || linted.isSuppressing
    const placed = isConcerned ? addAtAnchors(linted, own, knownPlace, contextOf(guide).withEdits ?? true) : null
    const remembered = placed ?? (isConcerned ? known?.get(file.path, own) : undefined)
    const task = isConcerned && remembered === undefined ? await read(guide) : undefined
    if (task === null) failures.push(`${file.path}: this file changed while it was checked; run again.`)
    if (!task) {
      results.push(remembered === undefined ? guide : { ...guide, linted: remembered })
      continue
    }
    for (const { related } of own) {
      for (const { path } of related) if (path !== undefined && !lines.has(path)) lines.set(path, await linesOf(path))
    }
    const whole = lintTextAcross(linted, task, settings, { ...contextOf(guide), library: own }, (path) => lines.get(path) ?? null)
    known?.set(file.path, own, whole)
    results.push({ ...guide, linted: whole })
  }
  const crashes = crashed.map(({ rule, error }) => ({
    rule,
    stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }))
  return { guides: results, crashes, failures }
}

const compare = (guides: readonly LintedGuide[], byPath: ReadonlyMap<string, LintedGuide>) => {
  const facts = guides.flatMap(({ file, linted }) => (linted.library === null ? [] : [[file.path, linted.library] as const]))
  return lintLibrary(facts, (path) => {
    const guide = byPath.get(path)
    if (guide === undefined) throw new Error(`no guide is at ${path}`)
    return guide.settings
  })
}
