import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Where a bundled file of the command is, as an URL. Releases carry the bundle and need no network; a checkout of another
 * revision is built once.
 */
export const bundled = (name) => {
  const file = join(root, 'packages/cli/dist', name)
  if (!existsSync(file)) build()
  return pathToFileURL(file).href
}

const build = () => {
  console.error('This revision of Guidelint carries no bundle, as releases do: building it once.')
  // Standard output belongs to what was asked for.
  const { status } = spawnSync('npx', ['--yes', 'pnpm@12', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error('::error title=Guidelint::Guidelint could not be built; name a release, whose bundle needs no build.')
  process.exit(2)
}
