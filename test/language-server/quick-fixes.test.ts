import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Rule, ruleList } from '../../packages/lint/src/index.ts'
import { useCommand } from '../cli/command.ts'
import { examplesOf, type PageExample, readPage } from '../rule-pages.ts'
import type { Client, Json } from './client.ts'
import { editsOf, withEdits } from './edits.ts'
import { MODERN, useServer } from './server.ts'

const server = useServer()
const command = useCommand()
let client: Client
beforeAll(async () => {
  client = await server.client(MODERN)
})

const fixable = ruleList.filter(({ fix, id }) => fix !== null && !id.startsWith('library/'))

/** An example as a guide in a folder with the configuration that it needs. */
const placed = (rule: Rule, { text, path = 'acme/guide.md', options, asOf }: PageExample) => {
  const config = {
    root: true,
    rules: { [rule.id]: Object.keys(options).length === 0 ? 'warning' : ['warning', options] },
    ...(asOf !== undefined && { asOf }),
  }
  const folder = command.folder({ [path]: text, 'guidelint.config.json': JSON.stringify(config) })
  return { folder, file: join(folder, path), uri: pathToFileURL(join(folder, path)).href, text }
}

/** What the command makes of the guide. */
const fixedByCommand = async (rule: Rule, { folder, file, text }: ReturnType<typeof placed>, choose: string | null): Promise<string> => {
  const { code, err } = await command.runIn(folder, [
    'fix',
    '--rule',
    rule.id,
    ...(choose === null ? ['--unsafe'] : ['--choose', choose]),
    '--no-baseline',
    join(basename(dirname(file)), basename(file)),
  ])
  if (code === 2) throw new Error(`${text}\n${err}`)
  return readFileSync(file, 'utf8')
}

describe('each fixable rule, fixed through the protocol, gives what the command gives', () => {
  test.each(fixable)('$id', { timeout: 120_000 }, async (rule) => {
    const examples = examplesOf(readPage(rule) ?? '').filter(({ kind }) => kind === 'fails')
    for (const example of examples) {
      const guide = placed(rule, example)
      client.open(guide.uri, guide.text)
      const found: Json[] = (await client.pull(guide.uri)).filter(({ code }) => code === rule.id)
      const fixes = found.flatMap(({ data }) => data.fixes)
      const choose: string | null = rule.fix === 'choice' ? (fixes[0]?.name ?? null) : null
      if (fixes.length === 0) continue
      const data = { uri: guide.uri, rule: rule.id, levels: choose === null ? ['safe', 'unsafe'] : ['choice'], choose }
      const { edit } = await client.request('codeAction/resolve', { title: rule.id, data })
      const fixed = withEdits(guide.text, editsOf(edit, guide.uri))
      const actions: Json[] = await client.request('textDocument/codeAction', {
        textDocument: { uri: guide.uri },
        range: found[0].range,
        context: { diagnostics: [], only: ['quickfix'] },
      })
      const single = actions.find(
        (action) => action.edit !== undefined && action.diagnostics?.[0].code === rule.id && !action.title.startsWith('Suppress'),
      )
      const alone = single === undefined ? null : withEdits(guide.text, editsOf(single.edit, guide.uri))
      client.notify('textDocument/didClose', { textDocument: { uri: guide.uri } })
      expect(fixed, guide.text).toBe(await fixedByCommand(rule, guide, choose))
      if (found.length === 1 && fixes.length === 1) expect(alone, guide.text).toBe(fixed)
    }
  })
})
