import type { Node, Parent } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { expect, test } from 'vitest'
import { locate } from './locate.ts'
import { createMemory } from './memory.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { parseWhole } from './parse-whole.ts'

function tables(this: Processor): void {
  this.data().micromarkExtensions = [gfmTable()]
  this.data().fromMarkdownExtensions = [gfmTableFromMarkdown()]
}

const withInline = unified().use(remarkParse).use(tables).freeze()

const PHRASING = new Set(['text', 'strong', 'emphasis', 'link', 'linkReference', 'image', 'inlineCode', 'html', 'break', 'delete'])

/** Places of all nodes of flow: what stands inside a paragraph, a heading or a cell is left out. */
const flow = (node: Node, isInline = false): string[] => {
  if (isInline && PHRASING.has(node.type)) return []
  const holdsInline = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
  const children = 'children' in node ? (node as Parent).children : []
  return [
    `${node.type} ${node.position?.start.offset}–${node.position?.end.offset}`,
    ...children.flatMap((child) => flow(child, holdsInline)),
  ]
}

test.each([
  '### A | B\n\n**bold** and [a link](https://example.org) &ndash; `code` *x*  \nnext\\\nline <b>html</b>\n',
  '| a \\| b | `c | d` | **e** |\n|---|---|---|---|\n| [x](y) | <i> | \\$1 | &pound;1 |\n',
  '> **Name:** "quoted\nlazily"\n\n- [ ] one ![i](j)\n  1. two <https://example.org>\n',
  '[a]: /b "c"\n\n[a] and [b][a]\n\n<div>\n*no*\n</div>\n',
])('without inline content, flow stays where it is: %j', (text) => {
  expect(flow(parseWhole(text))).toEqual(flow(withInline.parse(text)))
})

test('a block is read once, and again only where its text is new', () => {
  const memory = createMemory()
  const before = parseMarkdown('# Once upon\n\na time\n', memory).blocks
  const after = parseMarkdown('# Once upon\n\nanother time\n', memory).blocks
  const words = (text: string) => text.split(' ')
  expect(before[0]?.nodes).toBe(before[0]?.nodes)
  expect(after[0]?.read(words)).toBe(before[0]?.read(words))
  expect(after[1]?.read(words)).toEqual(['another', 'time'])
})

test('text that lines cannot split is parsed as a whole, its nodes counted from their own blocks', () => {
  const text = '- a\n\n ```\n # no heading\n ```\n\nafter\n'
  const blocks = parseMarkdown(text).blocks
  expect(
    blocks.map((block) => [block.kind, ...block.nodes.map((node) => text.slice(locate(block, node).start, locate(block, node).end))]),
  ).toEqual([
    ['list', '- a'],
    ['code', '```\n # no heading\n ```'],
    ['paragraph', 'after'],
  ])
})

test('kinds', () => {
  const text = '---\na: b\n---\n# h\n| a |\n|---|\n\na | b\n-|-\n\n> q\n\n1. l\n\n<!-- c -->\n\n```\nx\n```\n\n---\n\n    code\n\n**b**\n'
  const kinds = ['frontmatter', 'heading', 'table', 'table', 'quote', 'list', 'html', 'code', 'rule', 'code', 'paragraph']
  expect(parseMarkdown(text).blocks.map(({ kind }) => kind)).toEqual(kinds)
})
