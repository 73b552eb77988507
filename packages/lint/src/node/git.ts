import { execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pairMoved } from './pair-moved.ts'

/** Git's answer was no: the message says what is missing and how to get it. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/** A file that differs between two states of a repository. */
export interface ChangedFile {
  /** From the root of the repository, with `/`; null where the file is not in that state. */
  readonly before: string | null
  readonly after: string | null
  /** Object of the content before; null where there is none. */
  readonly beforeObject: string | null
  /** Object of the content after; null where it is only in the working tree, or nowhere. */
  readonly afterObject: string | null
}

/** A repository. Its methods throw GitError. */
export interface Repository {
  /** Absolute. */
  readonly root: string
  /** The commit that a revision names. */
  commitOf(revision: string): Promise<string>
  /** The last common commit of two revisions. */
  mergeBase(one: string, other: string): Promise<string>
  /** Markdown files that differ between two commits, or a commit and the working tree (null) with what is not committed; renames followed. */
  changedFiles(before: string, after: string | null): Promise<readonly ChangedFile[]>
  /** Contents of objects, in their order. */
  readObjects(objects: readonly string[]): Promise<readonly Uint8Array[]>
}

const MAX_OUTPUT = 1 << 28

/** A repository's own configuration names programs; those that reading it would start are not started. */
const NO_PROGRAMS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.ext.allow=never']

/** Runs git; never a pager, a colour, a lock or a question. */
const git = (cwd: string, args: readonly string[]): Promise<string> =>
  new Promise((done, fail) => {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
    execFile('git', [...NO_PROGRAMS, ...args], { cwd, env, maxBuffer: MAX_OUTPUT, encoding: 'utf8' }, (error, out, err) => {
      if (error === null) done(out)
      else if ('code' in error && error.code === 'ENOENT') fail(new GitError('git is needed for this, and is not installed.'))
      else fail(new GitError(err.trim().replace(/^fatal: /, '') || error.message))
    })
  })

const ask = async (cwd: string, args: readonly string[]): Promise<string | null> => {
  try {
    return (await git(cwd, args)).trim()
  } catch (error) {
    if (error instanceof GitError && error.message.startsWith('git is needed')) throw error
    return null
  }
}

/**
 * Opens the repository that a folder is in.
 * @throws GitError where it is in none, or git is not installed.
 */
export const openRepository = async (cwd: string): Promise<Repository> => {
  // Not --show-toplevel, which follows links: paths must begin as those of `cwd` do.
  const up = await ask(cwd, ['rev-parse', '--is-inside-work-tree', '--show-cdup'])
  if (up === null || !up.startsWith('true')) throw new GitError('This folder is in no git repository.')
  const root = resolve(cwd, up.slice('true'.length).trim())
  return {
    root,
    commitOf: (revision) => commitOf(root, revision),
    mergeBase: (one, other) => mergeBase(root, one, other),
    changedFiles: (before, after) => changedFiles(root, before, after),
    readObjects: (objects) => readObjects(root, objects),
  }
}

const isShallow = async (root: string): Promise<boolean> => (await ask(root, ['rev-parse', '--is-shallow-repository'])) === 'true'

const SHALLOW = 'this clone is shallow: fetch the whole history first (git fetch --unshallow; in a workflow, fetch-depth: 0)'

const commitOf = async (root: string, revision: string): Promise<string> => {
  // A name that starts with a dash would be an option.
  const commit = revision.startsWith('-') ? null : await ask(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
  if (commit !== null && commit !== '') return commit
  if (!(await isShallow(root))) throw new GitError(`git knows no revision ${revision}; is it fetched?`)
  throw new GitError(`git knows no revision ${revision}, and ${SHALLOW}, or that revision alone (git fetch --depth=1 origin ${revision}).`)
}

const mergeBase = async (root: string, one: string, other: string): Promise<string> => {
  const base = await ask(root, ['merge-base', one, other])
  if (base !== null && base !== '') return base
  if (await isShallow(root)) throw new GitError(`${one} and ${other} have no common commit here, since ${SHALLOW}.`)
  throw new GitError(`${one} and ${other} have no common commit.`)
}

const PATHS = ['--', '*.md', '*.markdown', '*.MD']

const changedFiles = async (root: string, before: string, after: string | null): Promise<readonly ChangedFile[]> => {
  const revisions = after === null ? [before] : [before, after]
  const options = [
    '--raw',
    '-z',
    '--no-abbrev',
    '--find-renames=40%',
    '-l0',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules',
    '--no-color',
  ]
  const changed = parseRaw(await git(root, ['diff', ...options, ...revisions, ...PATHS]))
  if (after !== null) return changed
  const untracked = await git(root, ['ls-files', '--others', '--exclude-standard', '-z', ...PATHS])
  const fresh = untracked.split('\0').filter((path) => path !== '')
  return followMoves(root, changed, fresh)
}

/** Pairs what is gone from the tree with files that git doesn't track yet: a move that is not staged. */
const followMoves = async (root: string, changed: readonly ChangedFile[], fresh: readonly string[]): Promise<readonly ChangedFile[]> => {
  const gone = changed.flatMap(({ before, after, beforeObject }) =>
    before !== null && after === null && beforeObject !== null ? [{ path: before, object: beforeObject }] : [],
  )
  const moved = gone.length === 0 || fresh.length === 0 ? new Map<string, string>() : await findMoves(root, gone, fresh)
  const targets = new Set(moved.values())
  return [
    ...changed.map((file) => ({ ...file, after: file.after ?? moved.get(file.before ?? '') ?? null })),
    ...fresh.filter((path) => !targets.has(path)).map((path) => ({ before: null, after: path, beforeObject: null, afterObject: null })),
  ]
}

const findMoves = async (
  root: string,
  gone: readonly { path: string; object: string }[],
  fresh: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const old = await readObjects(
    root,
    gone.map(({ object }) => object),
  )
  const files = await Promise.all(
    fresh.map(async (path) => ({ path, bytes: await readFile(join(root, path)).catch(() => new Uint8Array()) })),
  )
  return pairMoved(
    gone.map(({ path }, index) => ({ path, bytes: old[index] ?? new Uint8Array() })),
    files,
  )
}

const NO_OBJECT = /^0+$/

/** Reads `git diff --raw -z`: `:modes objects status`, then one path, or two for a rename. */
const parseRaw = (raw: string): ChangedFile[] => {
  const fields = raw.split('\0')
  const files: ChangedFile[] = []
  for (let at = 0; at < fields.length - 1; ) {
    const [, , from = '', to = '', status = ''] = (fields[at] ?? '').split(' ')
    const isMove = status.startsWith('R') || status.startsWith('C')
    const before = fields[at + 1] ?? ''
    const after = isMove ? (fields[at + 2] ?? '') : before
    at += isMove ? 3 : 2
    const isCopy = status.startsWith('C') || status.startsWith('A')
    files.push({
      before: isCopy ? null : before,
      after: status.startsWith('D') ? null : after,
      beforeObject: isCopy || NO_OBJECT.test(from) ? null : from,
      afterObject: status.startsWith('D') || NO_OBJECT.test(to) ? null : to,
    })
  }
  return files
}

const readObjects = (root: string, objects: readonly string[]): Promise<readonly Uint8Array[]> => {
  if (objects.length === 0) return Promise.resolve([])
  return new Promise((done, fail) => {
    const child = spawn('git', [...NO_PROGRAMS, 'cat-file', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', fail)
    child.on('close', () => {
      try {
        done(parseBatch(Buffer.concat(chunks), objects))
      } catch (error) {
        fail(error)
      }
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(`${objects.join('\n')}\n`)
  })
}

const LINE_FEED = 10

/** Reads `git cat-file --batch`: a line `object type size`, then the content and a line end. */
const parseBatch = (output: Buffer, objects: readonly string[]): Uint8Array[] => {
  let at = 0
  return objects.map((object) => {
    const lineEnd = output.indexOf(LINE_FEED, at)
    const [, type, size] = output.toString('utf8', at, lineEnd).split(' ')
    if (type !== 'blob' || size === undefined) throw new GitError(`git does not have the content of ${object}; is the clone partial?`)
    const start = lineEnd + 1
    at = start + Number(size) + 1
    return output.subarray(start, start + Number(size))
  })
}
