import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A git repository in a folder of a test. */
export interface History {
  readonly folder: string
  git(...args: readonly string[]): string
  /** Writes files (null: removes) without committing. */
  write(files: Readonly<Record<string, string | null>>): void
  /** Writes files, commits all there is and gives the commit. */
  commit(files?: Readonly<Record<string, string | null>>): string
}

const ENV = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Author',
  GIT_AUTHOR_EMAIL: 'author@example.com',
  GIT_COMMITTER_NAME: 'Author',
  GIT_COMMITTER_EMAIL: 'author@example.com',
}

export const openHistory = (folder: string): History => {
  const git: History['git'] = (...args) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...ENV }, stdio: ['ignore', 'pipe', 'pipe'] })
  const write: History['write'] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path)
      if (text === null) rmSync(file)
      else {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
    }
  }
  const commit: History['commit'] = (files = {}) => {
    write(files)
    git('add', '-A')
    git('commit', '-q', '--allow-empty', '-m', 'change')
    return git('rev-parse', 'HEAD').trim()
  }
  return { folder, git, write, commit }
}

/** Makes a repository with one commit of these files. */
export const startHistory = (folder: string, files: Readonly<Record<string, string>>): History => {
  const history = openHistory(folder)
  history.git('init', '-q', '-b', 'main')
  history.commit(files)
  return history
}
