import { join, relative, sep } from 'node:path'
import { type ChangedFile, isIgnoredFile, openRepository, type Repository, shownPath } from '@guidelint/lint/node'
import type { GatheredFile } from '../gather-files.ts'
import type { LintedGuide } from '../lint-across.ts'
import { lintAlone, readFile } from '../lint-alone.ts'
import { compareGuides, type LintedFiles, type LintFilesOptions } from '../lint-files.ts'
import { type FileBytes, readBytes } from '../read-guide-file.ts'
import type { FileReport } from '../report.ts'
import { newFindings } from './new-findings.ts'

export type SinceScope = 'new' | 'changed'

export interface SinceOptions {
  readonly revision: string
  readonly scope: SinceScope
  /** Absolute. */
  readonly cwd: string
  readonly lint: LintFilesOptions
}

export interface LintedSince extends LintedFiles {
  /** What was compared, for people. */
  readonly note: string
}

/** A guide that differs, with its old content. */
export interface ChangedGuide {
  /** Path as reports show it; null where the guide is gone. */
  readonly path: string | null
  readonly oldPath: string | null
  readonly oldBytes: FileBytes | null
}

/**
 * Lints all files, and keeps what is new against the last common commit with a revision: in guides that changed, what is not
 * committed included, and through rules across guides in others.
 * @throws GitError where the revision, or history up to it, is missing.
 */
export const lintSince = async (files: readonly GatheredFile[], options: SinceOptions): Promise<LintedSince> => {
  const { revision, cwd, lint, scope } = options
  const repository = await openRepository(cwd)
  const base = await repository.mergeBase(await repository.commitOf(revision), 'HEAD')
  const changed = await readChanged(repository, await repository.changedFiles(base, null), files, cwd)
  await lint.cache?.open(files, lint.settings)
  const head = await (lint.lintEach ?? lintAlone)(files, lint)
  const note = `${changed.filter(({ path }) => path !== null).length} changed Markdown files since ${revision} (${base.slice(0, 10)}).`
  const read = lint.read ?? readFile
  if (changed.length === 0)
    return {
      ...(await compareGuides(head.guides, { ...head, around: lint.around, read, cache: lint.cache })),
      files: head.guides.map(silent),
      note,
    }
  const now = await compareGuides(head.guides, { ...head, around: lint.around, read, cache: lint.cache })
  lint.cache?.save()
  const before = await lintBefore(head.guides, changed, files, options)
  return { ...now, files: await newFindings(before, now.files, changed, { scope, read: readerOf(files, read) }), note }
}

const silent = ({ linted: { path, suppressed, checked } }: LintedGuide): FileReport => ({
  path,
  findings: [],
  suppressed,
  baselined: 0,
  checked,
})

const readerOf = (files: readonly GatheredFile[], read: (file: GatheredFile) => Promise<FileBytes>) => {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return async (path: string): Promise<FileBytes | null> => {
    const file = byPath.get(path)
    return file === undefined ? null : read(file)
  }
}

/** The changed files that the run is about, with their old contents. */
const readChanged = async (
  { root, readObjects }: Repository,
  changed: readonly ChangedFile[],
  files: readonly GatheredFile[],
  cwd: string,
): Promise<ChangedGuide[]> => {
  const linted = new Set(files.map(({ file }) => file))
  const wanted = changed.filter(({ before, after }) => {
    if (after !== null && linted.has(join(root, after))) return true
    // A guide that is gone leaves the comparison with others.
    return after === null && before !== null && isBelow(join(root, before), cwd) && !isIgnoredFile(join(root, before), cwd)
  })
  const objects = wanted.flatMap(({ beforeObject }) => beforeObject ?? [])
  const contents = new Map((await readObjects(objects)).map((bytes, index) => [objects[index] ?? '', readBytes(bytes)]))
  const pathOf = (path: string | null): string | null => (path === null ? null : shownPath(join(root, path), cwd))
  return wanted.map(({ before, after, beforeObject }) => ({
    path: pathOf(after),
    oldPath: pathOf(before),
    oldBytes: contents.get(beforeObject ?? '') ?? null,
  }))
}

const isBelow = (file: string, folder: string): boolean => {
  const inside = relative(folder, file)
  return inside !== '..' && !inside.startsWith(`..${sep}`)
}

/** Reports of all guides as they were: those that changed are linted anew, the others are as they are. */
const lintBefore = async (
  head: readonly LintedGuide[],
  changed: readonly ChangedGuide[],
  files: readonly GatheredFile[],
  { cwd, lint }: SinceOptions,
): Promise<readonly FileReport[]> => {
  const isChanged = new Set(changed.map(({ path }) => path))
  const named = new Map(files.map((file) => [file.path, file.isNamed]))
  const old = new Map<string, FileBytes>()
  const oldFiles = changed.flatMap(({ path, oldPath, oldBytes }): GatheredFile[] => {
    if (oldPath === null || oldBytes === null) return []
    old.set(oldPath, oldBytes)
    return [{ file: join(cwd, oldPath), path: oldPath, isNamed: named.get(path ?? '') ?? false, isStdin: false }]
  })
  const read = async (file: GatheredFile): Promise<FileBytes> => old.get(file.path) ?? (await (lint.read ?? readFile)(file))
  const alone = await lintAlone(oldFiles, { ...lint, read, onFile: undefined, cache: undefined })
  const guides = [...head.filter(({ file }) => !isChanged.has(file.path)), ...alone.guides]
  return (await compareGuides(guides, { skipped: 0, failures: [], around: lint.around, read })).files
}
