import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildServer } from '../../packages/language-server/build.mjs'
import { useCommand } from '../cli/command.ts'
import { faultyGuide } from '../cli/sample-guide.ts'
import { Client, type Json, stdioWire } from './client.ts'
import { MODERN } from './server.ts'

const command = useCommand()
beforeAll(() => buildServer(join(dirname(command.entry), 'language-server')))

test('guidelint lsp is the server, and finds what guidelint lint finds', async () => {
  const folder = command.folder({ 'acme/staff-engineer.md': faultyGuide() })
  const wire = stdioWire(command.entry, ['lsp'])
  const client = new Client(wire)
  await client.start(MODERN)
  const uri = 'untitled:acme/staff-engineer.md'
  client.open(uri, faultyGuide())
  const items = await client.pull(uri)
  const { out } = await command.runIn(folder, ['--format', 'json'])
  const told = JSON.parse(out).files[0].findings
  expect(items.map(({ code, message, data }) => [code, message, data.identity])).toEqual(
    told.map(({ rule, message, identity }: Json) => [rule, message, identity]),
  )
  expect(await client.stop()).toBe(0)
})
