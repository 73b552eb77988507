import { readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const peer = (name) => join(root, 'node_modules', name)
const versionOf = (name) => JSON.parse(readFileSync(join(peer(name), 'package.json'), 'utf8')).version

/** Our bundled command over some paths; without configuration, so that every default rule runs. */
export const guidelint = (cwd, paths, ...flags) => ({
  name: 'guidelint',
  command: process.execPath,
  args: [join(root, 'packages/cli/dist/guidelint.js'), 'lint', ...paths, '--no-config', '--format', 'concise', '--allow-empty', ...flags],
  cwd,
})

/** The usual Markdown linter for Node. */
export const markdownlint = (cwd, paths) => ({
  name: 'markdownlint-cli2',
  command: process.execPath,
  args: [
    join(peer('markdownlint-cli2'), 'markdownlint-cli2-bin.mjs'),
    ...paths.map((path) => (path.endsWith('.md') ? path : `${path}/**/*.md`)),
  ],
  cwd,
})

/** The fastest Markdown linter. Its program itself, without the start of Node around it. */
export const rumdl = (cwd, paths, ...flags) => ({
  name: 'rumdl',
  command: rumdlProgram(),
  args: ['check', '--no-config', '--no-exclude', ...flags, ...paths],
  cwd,
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

/** The least that anything written for Node costs. */
export const emptyProcess = (cwd) => ({ name: 'node -e 0', command: process.execPath, args: ['-e', '0'], cwd })

export const versions = () => ({
  node: process.version,
  'markdownlint-cli2': versionOf('markdownlint-cli2'),
  rumdl: versionOf('rumdl'),
})
