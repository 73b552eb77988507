import { beforeAll, describe, expect, test } from 'vitest'
import { faultyGuide, looseGuide, sampleGuide } from '../cli/sample-guide.ts'
import type { Client, Json } from './client.ts'
import { editsOf, offsetAt, positionAt, rangeOf, textAt, withEdits } from './edits.ts'
import { MODERN, useServer } from './server.ts'

const server = useServer()
let client: Client
let count = 0

beforeAll(async () => {
  client = await server.client(MODERN)
})

/** Opens a text as a new document. */
const opened = (text: string): { uri: string; textDocument: { uri: string } } => {
  count += 1
  const uri = `untitled:guide-${count}`
  client.open(uri, text)
  return { uri, textDocument: { uri } }
}

const actionsAt = async (text: string, part: string, context: Json = { diagnostics: [] }): Promise<{ uri: string; actions: Json[] }> => {
  const { uri, textDocument } = opened(text)
  return { uri, actions: await client.request('textDocument/codeAction', { textDocument, range: rangeOf(text, part), context }) }
}

const applied = async (text: string, uri: string, action: Json): Promise<string> => {
  const { edit } = action.edit === undefined ? await client.request('codeAction/resolve', action) : action
  return withEdits(text, editsOf(edit, uri))
}

describe('code actions', () => {
  test('an unsafe fix asks first and is not preferred', async () => {
    const text = faultyGuide()
    const { uri, actions } = await actionsAt(text, '£170K–£140K')
    const fix = actions.find(({ diagnostics, edit }) => edit !== undefined && diagnostics?.[0].code === 'band/inverted-range')
    expect(fix.isPreferred).toBeUndefined()
    expect(Object.values(fix.edit.changeAnnotations)).toEqual([expect.objectContaining({ needsConfirmation: true })])
    expect(await applied(text, uri, fix)).toBe(text.replace('£170K–£140K', '£140K–£170K'))
  })

  test('a single safe fix is preferred, and fix-all makes all of them', async () => {
    const text = sampleGuide().replaceAll('£140K–£170K', '£140K-£170K').replace('£200K–£280K', '£200K-£280K')
    const { uri, actions } = await actionsAt(text, '£140K-£170K')
    const dash = actions.find(({ isPreferred }) => isPreferred)
    expect(dash.diagnostics[0].code).toBe('text/dash-style')
    const all = actions.find(({ title }) => title.startsWith('Fix all'))
    expect(await applied(text, uri, all)).toBe(sampleGuide())
    const [source] = (await actionsAt(text, '### Staff', { diagnostics: [], only: ['source.fixAll'] })).actions
    expect(source.kind).toBe('source.fixAll.guidelint')
    const { edit } = await client.request('codeAction/resolve', source)
    expect(withEdits(text, editsOf(edit, source.data.uri))).toBe(sampleGuide())
  })

  test('suppressing a finding takes it away', async () => {
    const text = looseGuide()
    const { uri, actions } = await actionsAt(text, '$368K–$443K')
    const suppressed = await applied(
      text,
      uri,
      actions.find(({ title }) => title === 'Suppress band/total here'),
    )
    expect(suppressed).toContain('<!-- guidelint-disable-line band/total -->')
    expect(await client.pull(opened(suppressed).uri)).toEqual([])
  })

  test('a table is sorted and aligned without a change to its cells', async () => {
    const text = sampleGuide()
    const rewrites = { diagnostics: [], only: ['refactor'] }
    const unsorted = text.replace(/(\| Denver.*\n)(\| London.*\n)/, '$2$1')
    const sorting = await actionsAt(unsorted, 'Denver', rewrites)
    expect(
      await applied(
        unsorted,
        sorting.uri,
        sorting.actions.find(({ title }) => title.startsWith('Sort')),
      ),
    ).toBe(text)
    const { uri, actions } = await actionsAt(text, 'Denver', rewrites)
    const aligned = await applied(
      text,
      uri,
      actions.find(({ title }) => title.startsWith('Align')),
    )
    const rows = aligned.split('\n').filter((line) => line.startsWith('|'))
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(aligned.replace(/ +/g, ' ').replace(/-+/g, '-')).toBe(
      text.replace('|---|---|---|---|---|', '| - | - | - | - | - |').replace(/ +/g, ' ').replace(/-+/g, '-'),
    )
  })

  test('totals are recomputed, and frontmatter is written from the guide', async () => {
    const loose = looseGuide()
    const totals = await actionsAt(loose, 'Denver', { diagnostics: [], only: ['refactor.rewrite'] })
    const recompute = totals.actions.find(({ title }) => title === 'Recompute the totals')
    expect(await applied(loose, totals.uri, recompute)).toBe(sampleGuide())
    const { uri, actions } = await actionsAt(sampleGuide(), '### Staff', { diagnostics: [], only: ['refactor.rewrite'] })
    const synced = await applied(
      sampleGuide(),
      uri,
      actions.find(({ title }) => title.startsWith('Sync')),
    )
    expect(synced).toMatch(/^---\n[^]*company: Acme[^]*\n---\n/)
    expect(synced.endsWith(sampleGuide())).toBe(true)
  })

  test('the empty kind asks for all kinds', async () => {
    const text = looseGuide().replace('£140K–£170K', '£140K-£170K')
    const { actions } = await actionsAt(text, '£140K-£170K', { diagnostics: [], only: [''] })
    const kinds = new Set(actions.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['quickfix', 'source.fixAll.guidelint', 'refactor.rewrite']))
  })

  test.each([null, {}, { uri: 'untitled:guide-1' }, { levels: ['safe'] }, 'text', undefined])(
    'an action with %j is given back',
    async (data) => {
      opened(sampleGuide())
      expect(await client.request('codeAction/resolve', { title: 'Other', data })).toEqual({ title: 'Other', data })
    },
  )

  test.each(['codeAction/resolve', 'guidelint/facts', 'guidelint/sums'])('%s without parameters is told what it wants', async (method) => {
    await expect(client.request(method, null)).rejects.toMatchObject({
      code: -32602,
      message: expect.stringMatching(/^The request wants /),
    })
  })

  test('a client without confirmations is told in the title', async () => {
    const simple = await server.client({ textDocument: { codeAction: { codeActionLiteralSupport: {} } } })
    const text = faultyGuide()
    simple.open('untitled:a', text)
    const actions = await simple.request('textDocument/codeAction', {
      textDocument: { uri: 'untitled:a' },
      range: rangeOf(text, '£170K–£140K'),
      context: { diagnostics: [] },
    })
    expect(actions[0].title).toContain('(changes a value)')
    expect(withEdits(text, editsOf(actions[0].edit, 'untitled:a'))).toContain('£140K–£170K')
    await simple.stop()
  })
})

const at = (text: string, part: string): Json => ({ ...opened(text), position: positionAt(text, text.indexOf(part) + 1) })

describe('hover', () => {
  const hover = async (text: string, part: string): Promise<string> =>
    (await client.request('textDocument/hover', at(text, part)))?.contents.value ?? ''

  test.each([
    ['$300K–$375K', '200,000 + 320,000 ÷ 4 + 10 % × 200,000 = 300,000, stated 300,000'],
    ['$320K–$400K', '80,000–100,000 USD a year'],
    ['Global Levers', 'Four numbered arguments'],
    ['Google L6', 'No other guide names this level.'],
  ])('on %s', async (part, expected) => {
    expect(await hover(sampleGuide(), part)).toContain(expected)
  })

  test('on a rule in a suppression', async () => {
    expect(await hover(`${sampleGuide()}\n<!-- guidelint-disable-file band/total -->\n`, 'band/total')).toContain(
      'A stated total is what its parts add up to.',
    )
  })

  test('says why a total is unchecked, and a second currency’s rate', async () => {
    const text = sampleGuide()
      .replace('| £200K–£280K | 10–15% |', '| £200K–£280K | Discretionary |')
      .replace('£140K–£170K', '£140K–£170K / $182K–$221K')
    expect(await hover(text, '£204K')).toContain('**Unchecked**, because Bonus says “Discretionary”')
    expect(await hover(text, '£140K')).toContain('1 GBP = 1.30 USD')
  })
})

test('inlay hints show the computed total and yearly equity', async () => {
  const text = looseGuide()
  const hints = await client.request('textDocument/inlayHint', {
    ...opened(text),
    range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  })
  const labels = hints.map(({ label, position }: Json) => [text.slice(0, offsetAt(text, position)).split('|').at(-1)?.trim(), label])
  expect(labels).toContainEqual(['$368K–$443K', '= 268,000–343,000'])
  expect(labels).toContainEqual(['$320K–$400K', '80,000–100,000 a year'])
})

test('a lens over the table tells the verdict', async () => {
  const [lens] = await client.request('textDocument/codeLens', opened(looseGuide()))
  expect(lens.command.title).toBe('2 of 3 totals add up · 1 finding')
})

describe('completion', () => {
  const labels = async (text: string, offset: number): Promise<string[]> => {
    const items = await client.request('textDocument/completion', { ...opened(text), position: positionAt(text, offset) })
    return items.map(({ label }: Json) => label)
  }
  const guide = sampleGuide()

  test('offers rules in a suppression', async () => {
    const text = `${guide}\n<!-- guidelint-disable-file `
    expect(await labels(text, text.length)).toContain('band/total')
  })
  test('offers sections that are missing', async () => {
    const text = `${guide.replace(/#### Evidence[^]*/, '')}\n`
    expect(await labels(text, text.length)).toEqual(expect.arrayContaining(['Evidence and sources', 'Company lever']))
  })
  test('offers a region’s currency', async () => {
    expect(await labels(guide, guide.indexOf('£140K'))).toEqual(['£'])
  })
  test('offers frontmatter keys', async () => {
    const text = `---\ncompany: Acme\n\n---\n\n${guide}`
    expect(await labels(text, text.indexOf('\n\n---') + 1)).toContain('role')
  })
})

test('symbols, folding, selection', async () => {
  const text = sampleGuide()
  const { textDocument } = opened(text)
  const [title] = await client.request('textDocument/documentSymbol', { textDocument })
  expect(title.name).toContain('Staff Engineer')
  expect(title.children.flatMap(({ children = [] }: Json) => children.map(({ name }: Json) => name))).toContain('London, UK')
  const folds = await client.request('textDocument/foldingRange', { textDocument })
  expect(folds).toContainEqual(expect.objectContaining({ startLine: 4, endLine: 8 }))
  const [selection] = await client.request('textDocument/selectionRange', {
    textDocument,
    positions: [positionAt(text, text.indexOf('£140K') + 2)],
  })
  const texts: string[] = []
  for (let one = selection; one !== undefined; one = one.parent) texts.push(textAt(text, one.range))
  expect(texts.slice(0, 3)).toEqual(['140', '£140K', '£140K–£170K'])
  expect(texts.at(-1)).toBe(text)
})

test('links lead to sources and rules', async () => {
  const text = `${sampleGuide()}- [Bands](https://example.com/bands), 2026\n\n<!-- guidelint-disable-file band/ladder -->\n`
  const links = await client.request('textDocument/documentLink', opened(text))
  expect(links.map(({ range }: Json) => textAt(text, range))).toEqual(['https://example.com/bands', 'band/ladder'])
})

test('semantic tokens name figures, currencies and regions', async () => {
  const text = sampleGuide()
  const { data } = await client.request('textDocument/semanticTokens/full', opened(text))
  const { tokenTypes } = client.capabilities.semanticTokensProvider.legend
  const tokens: [string, string][] = []
  let [line, character] = [0, 0]
  for (let index = 0; index < data.length; index += 5) {
    if (data[index] > 0) character = 0
    line += data[index]
    character += data[index + 1]
    tokens.push([
      textAt(text, { start: { line, character }, end: { line, character: character + data[index + 2] } }),
      tokenTypes[data[index + 3]],
    ])
  }
  expect(tokens).toEqual(
    expect.arrayContaining([
      ['London, UK', 'namespace'],
      ['£', 'keyword'],
      ['140K', 'number'],
      ['15', 'number'],
    ]),
  )
})

test('formatting aligns tables; while typing, the table that is typed in', async () => {
  const text = sampleGuide().replace('| London, UK | £140K', '| London, UK  |    £140K')
  const { textDocument } = opened(text)
  const options = { tabSize: 2, insertSpaces: true }
  const formatted = withEdits(text, await client.request('textDocument/formatting', { textDocument, options }))
  expect(
    new Set(
      formatted
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.length),
    ).size,
  ).toBe(1)
  const end = text.indexOf('£204K–£265K |') + '£204K–£265K |'.length
  const typed = await client.request('textDocument/onTypeFormatting', { textDocument, position: positionAt(text, end), ch: '|', options })
  expect(withEdits(text, typed)).toBe(formatted)
})

test('hosts may ask for facts and sums', async () => {
  const { uri } = opened(looseGuide())
  expect(await client.request('guidelint/facts', { uri })).toMatchObject({ company: 'Acme', leverCount: 4 })
  const sums = await client.request('guidelint/sums', { uri })
  expect(sums[1]).toMatchObject({ region: 'Denver, CO', currency: 'USD', stated: [368_000, 443_000], computed: [268_000, 343_000] })
})
