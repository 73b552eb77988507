import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createConfigLoader } from './load-config.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guidelint-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}
const configs = async (at: string, isTrusted = true) =>
  (await createConfigLoader({ isTrusted }).layersFor(join(folder, at))).map(({ config }) => config)

describe('layersFor', () => {
  test.each([
    ['guidelint.config.json', '\ufeff// why\n{ "maxWarnings": 3, }'],
    ['guidelint.config.yaml', 'maxWarnings: 3\n'],
    ['guidelint.config.mjs', 'export default { maxWarnings: 3 }'],
    ['package.json', '{ "guidelint": { "maxWarnings": 3 } }'],
  ])('reads %s', async (name, text) => {
    write({ [name]: text, 'a/b/c.md': '' })
    expect(await configs('a/b')).toEqual([{ maxWarnings: 3 }])
  })

  test('a nested configuration extends the one above, unless it is a root', async () => {
    write({
      'guidelint.config.json': '{ "maxWarnings": 1 }',
      'a/guidelint.config.yaml': 'maxWarnings: 2',
      'b/guidelint.config.json': '{ "root": true }',
    })
    expect(await configs('a')).toEqual([{ maxWarnings: 1 }, { maxWarnings: 2 }])
    expect(await configs('b')).toEqual([{ root: true }])
  })

  test('what is extended comes first', async () => {
    write({ 'guidelint.config.json': '{ "extends": ["strict", "./base.json"], "maxWarnings": 1 }', 'base.json': '{ "maxWarnings": 2 }' })
    const layers = await createConfigLoader().layersFor(folder)
    expect(layers.map(({ file }) => file.replace(/^.*\//, ''))).toEqual(['preset strict', 'base.json', 'guidelint.config.json'])
  })

  test.each([
    ['two in one folder', { 'guidelint.config.json': '{}', 'guidelint.config.yaml': '' }, 'keep one'],
    ['a circle', { 'guidelint.config.json': '{ "extends": "./guidelint.config.json" }' }, 'extends itself'],
    ['an unknown preset', { 'guidelint.config.json': '{ "extends": "strickt" }' }, 'Did you mean "strict"?'],
    ['a missing base', { 'guidelint.config.json': '{ "extends": "./no.json" }' }, "can't be read"],
    ['broken JSON', { 'guidelint.config.json': '{\n  "rules": {]' }, 'line 2, column 13'],
    ['broken YAML', { 'guidelint.config.yaml': 'rules: [' }, "can't be read"],
    ['broken code', { 'guidelint.config.mjs': 'throw new Error("no")' }, "can't be read: no"],
  ])('%s is an error that names the file', async (_name, files, message) => {
    write(files)
    await expect(configs('.')).rejects.toThrow(message)
    await expect(configs('.')).rejects.toMatchObject({ name: 'ConfigError', file: expect.stringContaining('guidelint.config') })
  })

  test('code is not run where the workspace is not trusted', async () => {
    write({ 'guidelint.config.mjs': 'throw new Error("ran")' })
    await expect(configs('.', false)).rejects.toThrow('not trusted')
  })
})
