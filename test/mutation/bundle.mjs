import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '../..')
const SHIM = join(import.meta.dirname, 'in-process-vitest.mjs')

/**
 * Tests and the sources they read as one function of `($mutant, $reached, $packages)`; `instrument` gives the text of the files that
 * are mutated. Packages stay outside of it: they are loaded once, and found by name in `$packages`.
 */
export const bundle = async (tests, sources, instrument) => {
  const packages = new Map()
  const ours = {
    name: 'ours',
    setup(builder) {
      builder.onResolve({ filter: /^vitest$/ }, () => ({ path: SHIM }))
      builder.onResolve({ filter: /^[^./]/ }, async ({ path, resolveDir, importer, pluginData }) => {
        if (pluginData === 'inner' || path.startsWith('@guidelint/') || importer === '') return null
        const found = isBuiltin(path)
          ? { path }
          : await builder.resolve(path, { resolveDir, kind: 'import-statement', pluginData: 'inner' })
        return found.errors?.length > 0 ? null : { path: found.path, namespace: 'package' }
      })
      builder.onLoad({ filter: /.*/, namespace: 'package' }, async ({ path }) => {
        const specifier = isBuiltin(path) ? path : pathToFileURL(path).href
        const names = Object.keys(await import(specifier)).filter((name) => /^[\p{L}$_][\p{L}\d$_]*$/u.test(name) && name !== 'default')
        packages.set(path, specifier)
        const from = `$packages[${JSON.stringify(path)}]`
        return {
          contents: `${names.map((name, at) => `const e${at} = ${from}[${JSON.stringify(name)}]; export { e${at} as ${name} }`).join('\n')}\nexport default ${from}.default`,
        }
      })
      builder.onLoad({ filter: /\.(?:ts|mjs)$/ }, ({ path }) => {
        const text = instrument(path) ?? readFileSync(path, 'utf8')
        // The score is that of the repository: real guides that may lie beside it don't count.
        const contents = text
          .replaceAll(/\/shared(?=['/])/g, '/absent')
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.filename', JSON.stringify(path))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' }
      })
    },
  }
  const list = (paths) => paths.map((path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(join(ROOT, path))})`).join(',\n')
  const contents = `module.exports = { collected: require(${JSON.stringify(SHIM)}).collected, sources: {${list(sources)}}, tests: {${list(tests)}} }`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'js', sourcefile: 'tests.js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    conditions: ['source'],
    plugins: [ours],
    logLevel: 'error',
  })
  return {
    code: `(function ($mutant, $reached, $packages, module) {\n${outputFiles[0].text}\nreturn module.exports })`,
    packages: [...packages],
  }
}
