import { expect, test } from 'vitest'
import { createMemory, parseGuide } from '../../packages/guide/src/index.ts'
import { withoutSource } from '../../packages/guide/src/parse-guide.ts'
import { faultyGuide, sampleGuide } from '../cli/sample-guide.ts'
import { corpusGuides, hasCorpus } from '../corpus-guides.ts'
import type { Client, Json } from './client.ts'
import { positionAt } from './edits.ts'
import { MODERN, useServer } from './server.ts'

const server = useServer()

const STEPS = 2000
/** Few enough characters that readings are forgotten while a guide is edited. */
const KEPT = 20_000
/** After this many steps both are compared with a process that has seen nothing before. */
const FRESH = 300

/** Numbers from 0 up to `below`, the same ones in every run. */
const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const PIECES = [
  '|',
  '\n',
  '\n\n',
  '\r\n',
  '£',
  '–',
  '🇬🇧',
  'â€“',
  'Â£',
  '```\n',
  '<!--',
  '-->',
  '\\',
  '7',
  'K',
  '$1.2M',
  ' ',
  '# ',
  '> ',
  '- ',
  '---\n',
  '**',
  '\ufeff',
  '\u00a0',
  '|---|\n',
  '<div>',
  '[x]: y\n',
]

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

const randomEdit = (text: string, others: readonly string[], random: (below: number) => number): Edit => {
  const start = random(text.length + 1)
  const kind = random(10)
  if (kind < 5) return { start, end: start, text: PIECES[random(PIECES.length)] ?? '' }
  if (kind < 8) return { start, end: Math.min(text.length, start + 1 + random(kind === 7 ? 200 : 4)), text: '' }
  const other = others[random(others.length)] ?? ''
  const from = random(other.length)
  return { start, end: Math.min(text.length, start + random(20)), text: other.slice(from, from + random(300)) }
}

/** Places inside a surrogate pair or a line end can't be named in the protocol. */
const isPlace = (text: string, at: number): boolean =>
  !/^[\udc00-\udfff]/.test(text.slice(at)) && !(text[at] === '\n' && text[at - 1] === '\r')

const pullFresh = async (client: Client, uri: string, text: string): Promise<Json[]> => {
  client.open(uri, text)
  const items = await client.pull(uri)
  client.notify('textDocument/didClose', { textDocument: { uri } })
  return items
}

const named = (items: readonly Json[], from: string, to: string): string => JSON.stringify(items).replaceAll(from, to)

test('after every edit, findings are those of a fresh server, and the guide is that of a fresh parse', { timeout: 240_000 }, async ({
  annotate,
}) => {
  const originals = hasCorpus ? corpusGuides('plain', 270).map(({ text }) => text) : [sampleGuide(), faultyGuide()]
  if (!hasCorpus) await annotate('the real guides are absent: edited were two of our own')
  const random = randomFrom(7)
  const client = await server.client(MODERN)
  let second = await server.client(MODERN)
  const memory = createMemory(KEPT)
  let [text, uri, version] = ['', '', 0]
  for (let step = 0; step < STEPS; step += 1) {
    if (step % 150 === 0) {
      text = originals[random(originals.length)] ?? ''
      uri = `untitled:guide-${step}`
      version = 1
      client.open(uri, text)
    }
    const { start, end, text: instead } = randomEdit(text, originals, random)
    if (!isPlace(text, start) || !isPlace(text, end)) continue
    version += 1
    client.change(uri, version, [{ range: { start: positionAt(text, start), end: positionAt(text, end) }, text: instead }])
    text = text.slice(0, start) + instead + text.slice(end)
    if (step % FRESH === FRESH - 1) {
      await second.stop()
      second = await server.client(MODERN)
    }
    expect(withoutSource(parseGuide(text, undefined, memory)), `step ${step}`).toEqual(withoutSource(parseGuide(text)))
    const [kept, anew] = await Promise.all([client.pull(uri), pullFresh(second, `untitled:fresh-${step}`, text)])
    expect(named(kept, uri, ''), `step ${step}`).toBe(named(anew, `untitled:fresh-${step}`, ''))
  }
  await Promise.all([client.stop(), second.stop()])
})
