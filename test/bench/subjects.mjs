import { readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const peer = (name) => join(root, 'node_modules', name)
const versionOf = (name) => JSON.parse(readFileSync(join(peer(name), 'package.json'), 'utf8')).version

/** Our bundled command, as a build leaves it. */
const BUNDLE = join(root, 'packages/cli/dist/guidelint.js')

/**
 * What can be run and measured: commands with their arguments and folder. `node` is the program of Node that runs whatever is
 * written for it, ours and theirs.
 */
export const subjectsWith = ({ node = process.execPath, bundle = BUNDLE } = {}) => ({
  /** Our command over some paths; without configuration, so that every default rule runs. */
  guidelint: (cwd, paths, ...flags) => ({
    name: 'guidelint',
    command: node,
    args: [bundle, 'lint', ...paths, '--no-config', '--format', 'concise', '--allow-empty', ...flags],
    cwd,
  }),

  /** Our command where it has nothing to do but start. */
  guidelintVersion: (cwd) => ({ name: 'guidelint --version', command: node, args: [bundle, '--version'], cwd }),

  /** The usual Markdown linter for Node. */
  markdownlint: (cwd, paths) => ({
    name: 'markdownlint-cli2',
    command: node,
    args: [
      join(peer('markdownlint-cli2'), 'markdownlint-cli2-bin.mjs'),
      ...paths.map((path) => (path.endsWith('.md') ? path : `${path}/**/*.md`)),
    ],
    cwd,
  }),

  /** The usual Markdown processor, without any rule: it parses and says nothing. */
  remark: (cwd, paths) => ({
    name: 'remark-cli, no rules',
    command: node,
    args: [join(peer('remark-cli'), 'cli.js'), ...paths, '--frail', '--quiet', '--no-config', '--no-ignore', '--no-stdout'],
    cwd,
  }),

  /** The fastest Markdown linter. Its program itself, without the start of Node around it. */
  rumdl: (cwd, paths, ...flags) => ({
    name: flags.includes('--no-cache') ? 'rumdl' : 'rumdl with its cache',
    command: rumdlProgram(),
    args: ['check', '--no-config', '--no-exclude', ...flags, ...paths],
    cwd,
  }),

  /** The least that reading the guides costs in Node. */
  reading: (cwd, paths) => ({
    name: 'Node reading every file',
    command: node,
    args: [join(root, 'test/bench/read-every-file.mjs'), ...paths],
    cwd,
  }),

  /** The least that anything written for Node costs. */
  emptyProcess: (cwd) => ({ name: 'node -e 0', command: node, args: ['-e', '0'], cwd }),
})

const rumdlProgram = () => {
  const from = createRequire(join(realpathSync(peer('rumdl')), 'package.json'))
  for (const libc of ['', '-musl']) {
    try {
      return join(dirname(from.resolve(`@rumdl/cli-${process.platform}-${process.arch}${libc}/package.json`)), 'rumdl')
    } catch {
      // Not the package of this platform.
    }
  }
  throw new Error('rumdl has no program for this platform')
}

/** Versions of the peers, by name. */
export const peerVersions = () => Object.fromEntries(['markdownlint-cli2', 'remark-cli', 'rumdl'].map((name) => [name, versionOf(name)]))
