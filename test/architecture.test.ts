import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** What each package may import of the others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  guide: [],
  lint: ['@guidelint/guide'],
  cli: ['@guidelint/guide', '@guidelint/lint', '@guidelint/lint/node'],
  'language-server': ['@guidelint/guide', '@guidelint/lint', '@guidelint/lint/node'],
  vscode: [],
}

/** Where a tree node's place may be read: the one conversion to spans, and the parser, which moves places of a part into the whole. */
const READS_POSITIONS = ['packages/guide/src/markdown/locate.ts', 'packages/guide/src/markdown/parse-markdown.ts']

interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly package: string
  readonly text: string
  readonly imports: readonly string[]
}

const IMPORT = /^(?:import|export)\b[^'\n]*\bfrom '([^'\n]+)'|^\} from '([^'\n]+)'|^import '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm

const importsOf = (text: string): string[] =>
  [...text.matchAll(IMPORT)].flatMap(([, ...names]) => names.filter((name) => name !== undefined))

const readSource = (name: string): SourceFile[] => {
  const folder = join(ROOT, 'packages', name, 'src')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return { path: `packages/${name}/src/${file}`, package: name, text, imports: importsOf(text) }
    })
}

const packages = readdirSync(join(ROOT, 'packages'))
const source = packages.flatMap(readSource)
const shipped = source.filter(({ path }) => !path.endsWith('.test.ts') && !path.endsWith('.d.ts'))
const paths = (files: readonly SourceFile[]): string[] => files.map(({ path }) => path)

describe('packages', () => {
  test('import one another in one direction', () => {
    expect(packages.filter((name) => !(name in MAY_IMPORT))).toEqual([])
    const wrong = source.flatMap((file) =>
      file.imports
        .filter((from) => /^(?:@guidelint\/|guidelint)/.test(from) && !MAY_IMPORT[file.package]?.includes(from))
        .map((from) => `${file.path}: ${from}`),
    )
    expect(wrong).toEqual([])
  })

  test('reach one another by name, not by path', () => {
    const depth = (path: string): number => path.split('/').length - 3
    const wrong = source.filter(({ path, imports }) => imports.some((from) => (from.match(/\.\.\//g)?.length ?? 0) >= depth(path)))
    expect(paths(wrong)).toEqual([])
  })

  test('leave Node to src/node, the command line and the server', () => {
    const wrong = shipped.filter(
      ({ package: name, path, imports }) =>
        (name === 'guide' || (name === 'lint' && !path.startsWith('packages/lint/src/node/'))) &&
        imports.some((from) => from.startsWith('node:')),
    )
    expect(paths(wrong)).toEqual([])
  })

  test('offer their public names in index.ts and have no other barrel', () => {
    const indexes = paths(shipped.filter(({ path }) => basename(path) === 'index.ts'))
    expect(indexes.filter((path) => !/^packages\/[^/]+\/src\/(?:node\/|rules\/)?index\.ts$/.test(path))).toEqual([])
  })
})

describe('files', () => {
  test('have at most 300 lines, but the model, which is types only', () => {
    const long = source.filter(({ path, text }) => path !== 'packages/guide/src/guide.ts' && text.split('\n').length > 301)
    expect(paths(long)).toEqual([])
  })

  test('are named for what they hold', () => {
    const vague = source.filter(({ path }) => /(?:^|[/-])(?:utils?|common|shared|types|helpers?|misc)(?:[/.-]|$)/.test(path))
    expect(paths(vague)).toEqual([])
  })

  test('have no default export', () => {
    expect(paths(shipped.filter(({ text }) => /^export default\b/m.test(text)))).toEqual([])
  })

  test('import with the extension', () => {
    const bare = source.filter(({ imports }) => imports.some((from) => from.startsWith('.') && !/\.(?:ts|json)$/.test(from)))
    expect(paths(bare)).toEqual([])
  })
})

describe('places', () => {
  test('of tree nodes are read where they become spans, nowhere else', () => {
    const readers = shipped.filter(({ text }) => /\.position\b(?!\()/.test(text) && /from '(?:mdast|unist)'/.test(text))
    expect(paths(readers).filter((path) => !READS_POSITIONS.includes(path))).toEqual([])
  })

  test('of rules are spans: no rule knows Markdown trees, files or the clock', () => {
    const rules = shipped.filter(({ path }) => path.startsWith('packages/lint/src/rules/'))
    const wrong = rules.filter(
      ({ text, imports }) =>
        imports.some((from) => /^(?:mdast|unist|unified|remark|node:)/.test(from)) || /\bnew Date\(\)|Date\.now\(/.test(text),
    )
    expect(paths(wrong)).toEqual([])
  })
})
