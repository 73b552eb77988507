/** Plugins of esbuild that put off what most runs never use: each module is evaluated when something of it is first asked for. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)

/** A module that has `names` of another one, which is taken when one of them is read. */
const standIn = (names, path) =>
  `for (const name of ${JSON.stringify(names)})
    Object.defineProperty(exports, name, { enumerable: true, get: () => require(${JSON.stringify(path)})[name] })`

/** Takes modules of Node late. */
export const nodeLate = (modules) => ({
  name: 'node-late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: modules }, ({ path, pluginData }) =>
      pluginData === 'late' ? { path, external: true } : { path, namespace: 'node-late' },
    )
    onLoad({ filter: /./, namespace: 'node-late' }, ({ path }) => ({
      contents: standIn(Object.keys(require(path)), path),
      pluginData: 'late',
      resolveDir: root,
    }))
  },
})

/** Names of zod that our sources use, so that the rest of it is left out; of `core` they use types. */
const usedOfZod = () => {
  const sources = ['src', '../lint/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  )
  const own = sources.filter((text) => text.includes("* as z from 'zod'")).flatMap((text) => text.match(/(?<=\bz\.)\w+/g) ?? [])
  return [...new Set(own)].filter((name) => name !== 'core' && name in require('zod')).sort()
}

/** Takes zod late: nothing but configuration and frontmatter is checked with it. */
export const zodLate = {
  name: 'zod-late',
  setup({ onResolve, onLoad }) {
    const names = usedOfZod()
    onResolve({ filter: /^zod$/ }, ({ path, pluginData }) => (pluginData === 'late' ? undefined : { path, namespace: 'zod-late' }))
    onResolve({ filter: /^used-of-zod$/ }, ({ path }) => ({ path, namespace: 'zod-late' }))
    onLoad({ filter: /^zod$/, namespace: 'zod-late' }, () => ({ contents: standIn(names, 'used-of-zod'), resolveDir: root }))
    onLoad({ filter: /^used-of-zod$/, namespace: 'zod-late' }, () => ({
      contents: `export { ${names.join(', ')} } from 'zod'`,
      pluginData: 'late',
      resolveDir: root,
    }))
  },
}
