import { statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { parseGuide } from '@guidelint/guide'
import { type LibraryFile, looksLikeGuide, mayBeGuide } from '@guidelint/lint'
import { type ChangedFile, findFiles, isIgnoredFile, openRepository, type Repository, shownPath } from '@guidelint/lint/node'
import { type FileBytes, readBytes, readGuideBytes, readText } from '../read-guide-file.ts'
import { UsageError } from '../usage-error.ts'

/** Two states of a library; of git's, only the guides that differ. */
export interface DiffSides {
  /** What the sides are, in words: a revision, a folder, `working tree`. */
  readonly base: string
  readonly head: string
  readonly before: readonly LibraryFile[]
  readonly after: readonly LibraryFile[]
  /** The path that a guide had, where git follows it. */
  readonly oldPathOf: (path: string) => string | undefined
  /** One sentence for each file that can't be read. */
  readonly failures: readonly string[]
}

/**
 * Reads what `guidelint diff` is given: two folders, or git revisions (`BASE`, `BASE HEAD`, `BASE..HEAD`, `BASE...HEAD`).
 * @throws UsageError and GitError where there is no such thing.
 */
export const readDiffSides = async (paths: readonly string[], cwd: string): Promise<DiffSides> => {
  const [first, second] = paths
  if (paths.length > 2) throw new UsageError('guidelint diff takes two revisions or two folders at most.')
  if (first !== undefined && second !== undefined && isFolder(first, cwd) && isFolder(second, cwd)) return readFolders(first, second, cwd)
  return readRevisions(first, second, cwd)
}

const isFolder = (path: string, cwd: string): boolean => statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true

const readFolders = async (base: string, head: string, cwd: string): Promise<DiffSides> => {
  const [before, after] = [await readFolder(resolve(cwd, base)), await readFolder(resolve(cwd, head))]
  return {
    base,
    head,
    before: before.guides,
    after: after.guides,
    oldPathOf: () => undefined,
    failures: [...before.failures, ...after.failures],
  }
}

const readFolder = async (folder: string) => {
  const found = findFiles(['.'], folder)
  const guides: LibraryFile[] = []
  const failures: string[] = [...found.unreadable]
  for (const { file, path } of found.files) {
    const content = await readGuideBytes(file)
    if (content.kind === 'unreadable') failures.push(`${path}: this file can't be read: ${content.reason}.`)
    else guides.push(...guideOf(path, content))
  }
  return { guides, failures }
}

const guideOf = (path: string, content: FileBytes): LibraryFile[] => {
  const read = content.kind === 'bytes' ? readText(content.bytes) : content
  if (read.kind !== 'text' || !mayBeGuide(read.decoded.text)) return []
  const guide = parseGuide(read.decoded.text)
  return looksLikeGuide(guide) ? [{ path, guide }] : []
}

const readRevisions = async (first: string | undefined, second: string | undefined, cwd: string): Promise<DiffSides> => {
  const repository = await openRepository(cwd)
  const { base, head } = await readRange(repository, first, second)
  const changed = (await repository.changedFiles(base.commit, head?.commit ?? null)).filter((file) => isWanted(file, repository, cwd))
  const pathOf = (file: string): string => shownPath(join(repository.root, file), cwd)
  const objects = changed.flatMap(({ beforeObject, afterObject }) => [beforeObject, afterObject]).filter((object) => object !== null)
  const contents = new Map<string, FileBytes>()
  for (const [index, bytes] of (await repository.readObjects(objects)).entries()) contents.set(objects[index] ?? '', readBytes(bytes))
  const [before, after]: [LibraryFile[], LibraryFile[]] = [[], []]
  for (const file of changed) {
    const [old, now] = [
      contents.get(file.beforeObject ?? ''),
      contents.get(file.afterObject ?? '') ?? (await readTree(file, repository, head === null)),
    ]
    if (file.before !== null && old !== undefined) before.push(...guideOf(pathOf(file.before), old))
    if (file.after !== null && now !== null) after.push(...guideOf(pathOf(file.after), now))
  }
  const moved = new Map(
    changed.flatMap(({ before: from, after: to }) =>
      from !== null && to !== null && from !== to ? [[pathOf(to), pathOf(from)] as const] : [],
    ),
  )
  return { base: base.name, head: head?.name ?? 'working tree', before, after, oldPathOf: (path) => moved.get(path), failures: [] }
}

/** A file of the working tree; null where it is gone. */
const readTree = async ({ after }: ChangedFile, { root }: Repository, isTree: boolean): Promise<FileBytes | null> => {
  if (after === null || !isTree) return null
  const content = await readGuideBytes(join(root, after))
  return content.kind === 'unreadable' ? null : content
}

/** Whether a file lies in the working directory and is not taken out by `.guidelintignore`. */
const isWanted = ({ before, after }: ChangedFile, { root }: Repository, cwd: string): boolean => {
  const file = join(root, after ?? before ?? '')
  const inside = relative(cwd, file)
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isIgnoredFile(file, cwd)
}

interface Named {
  readonly name: string
  readonly commit: string
}

const readRange = async (repository: Repository, first = 'HEAD', second?: string): Promise<{ base: Named; head: Named | null }> => {
  const [, from, dots, to] = second === undefined ? (/^(.*?)(\.{2,3})(.*)$/.exec(first) ?? []) : []
  const names = dots === undefined ? [first, second] : [from === '' ? 'HEAD' : from, to === '' ? 'HEAD' : to]
  const named = async (name: string): Promise<Named> => ({ name, commit: await repository.commitOf(name) })
  const base = await named(names[0] ?? 'HEAD')
  const head = names[1] === undefined ? null : await named(names[1])
  if (dots !== '...' || head === null) return { base, head }
  return { base: { name: base.name, commit: await repository.mergeBase(base.commit, head.commit) }, head }
}
