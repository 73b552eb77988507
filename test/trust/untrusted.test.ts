import { chmodSync, existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { faultyGuide, sampleGuide } from '../cli/sample-guide.ts'
import { openHistory } from '../history.ts'
import { MODERN, useServer } from '../language-server/server.ts'

const server = useServer()
const command = useCommand()

const GUIDE = 'acme/staff-engineer.md'
/** Code that leaves a trace where it ran. */
const trap = (folder: string): string =>
  `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(join(folder, 'ran'))}, '')\nexport default {}\n`

/** What a workspace can hold that would be run, were it trusted. */
const TRAPS: Readonly<Record<string, (folder: string) => Readonly<Record<string, string>>>> = {
  'guidelint.config.mjs': (folder) => ({ 'guidelint.config.mjs': trap(folder) }),
  'guidelint.config.mjs beside a guide': (folder) => ({ 'acme/guidelint.config.mjs': trap(folder) }),
  'a JSON configuration that extends code': (folder) => ({
    'guidelint.config.json': '{ "extends": "./preset.mjs" }',
    'preset.mjs': trap(folder),
  }),
  'a YAML configuration that extends code in node_modules': (folder) => ({
    'guidelint.config.yaml': 'extends: ./node_modules/preset/index.mjs\n',
    'node_modules/preset/index.mjs': trap(folder),
  }),
  'package.json that extends code': (folder) => ({
    'package.json': '{ "guidelint": { "extends": "./preset.mjs" } }',
    'preset.mjs': trap(folder),
  }),
}

/** A workspace with a trap, opened in the server until its guide is judged; gives whether the trap's code ran. */
const ranIn = async (name: string, options: object): Promise<boolean> => {
  const { path, uri, uriOf } = server.folder({ [GUIDE]: faultyGuide(), 'acme/other.md': sampleGuide() })
  command.write(path, TRAPS[name]?.(path) ?? {})
  const client = await server.client(MODERN, { workspaceFolders: [{ uri, name: 'guides' }], initializationOptions: options })
  client.open(uriOf(GUIDE), faultyGuide())
  await client.pull(uriOf(GUIDE))
  await client.request('workspace/diagnostic', { previousResultIds: [] })
  expect(await client.stop()).toBe(0)
  return existsSync(join(path, 'ran'))
}

test.each(Object.keys(TRAPS))('%s runs in a workspace that is trusted, and only there', async (name) => {
  expect(await ranIn(name, { trusted: true })).toBe(true)
  expect(await ranIn(name, { trusted: false })).toBe(false)
  // A client that says nothing of trust has not asked anybody.
  expect(await ranIn(name, {})).toBe(false)
  expect(await ranIn(name, { trusted: 'yes' })).toBe(false)
})

test('a preset is one of ours or a path: no package is loaded by its name', async () => {
  const folder = command.folder({ [GUIDE]: sampleGuide(), 'guidelint.config.json': '{ "extends": "preset" }' })
  command.write(folder, { 'node_modules/preset/package.json': '{"main":"index.mjs"}', 'node_modules/preset/index.mjs': trap(folder) })
  expect(await command.runIn(folder, [])).toMatchObject({ code: 2, err: expect.stringContaining('is neither a preset') })
  expect(existsSync(join(folder, 'ran'))).toBe(false)
})

/** Programs that a repository's own configuration has git start. */
const GIT_TRAPS = ['core.fsmonitor', 'core.hooksPath', 'diff.external', 'core.pager', 'diff.guide.command', 'diff.guide.textconv'] as const

test.each(GIT_TRAPS)('%s of a repository starts nothing', async (key) => {
  const folder = command.folder({ [GUIDE]: faultyGuide(), '.gitattributes': '*.md diff=guide\n' })
  const history = openHistory(folder)
  history.git('init', '-q')
  history.commit()
  const program = join(folder, 'trap.sh')
  writeFileSync(program, `#!/bin/sh\ntouch '${join(folder, 'ran')}'\n`)
  chmodSync(program, 0o755)
  if (key === 'core.hooksPath') {
    mkdirSync(join(folder, 'hooks'))
    for (const hook of ['post-index-change', 'post-checkout', 'pre-auto-gc']) {
      writeFileSync(join(folder, 'hooks', hook), `#!/bin/sh\ntouch '${join(folder, 'ran')}'\n`)
      chmodSync(join(folder, 'hooks', hook), 0o755)
    }
    history.git('config', key, join(folder, 'hooks'))
  } else history.git('config', key, program)
  history.write({ [GUIDE]: sampleGuide() })
  // Its time differs from that in the index, so that git looks into it.
  utimesSync(join(folder, GUIDE), 1, 1)
  for (const args of [
    ['lint', '--since', 'HEAD'],
    ['diff', 'HEAD'],
  ]) {
    const { code, err } = await command.runIn(folder, args)
    expect([0, 1], err).toContain(code)
  }
  expect(existsSync(join(folder, 'ran'))).toBe(false)
  if (key !== 'core.fsmonitor') return
  history.git('status')
  expect(existsSync(join(folder, 'ran'))).toBe(true)
})
