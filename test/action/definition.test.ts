import { execFile } from 'node:child_process'
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readInputs } from '../../packages/cli/src/action/inputs.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const validator = join(ROOT, 'node_modules/.bin/action-validator')

interface Definition {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

const action = parse(read('action.yml')) as Definition

test.each(readdirSync(join(ROOT, '.github/workflows')))('workflow %s is valid', async (name) => {
  const path = join('.github/workflows', name)
  await expect(promisify(execFile)(validator, [path], { cwd: ROOT })).resolves.toMatchObject({ stderr: '' })
})

test('action.yml names a file that is there, and inputs that are read', () => {
  expect(action.runs.using).toMatch(/^node2\d$/)
  accessSync(join(ROOT, action.runs.main))
  for (const [name, { default: value, description }] of Object.entries(action.inputs)) {
    expect(description).not.toBe('')
    const given = {
      ...Object.fromEntries(Object.entries(action.inputs).map(([key, input]) => [`INPUT_${key.toUpperCase()}`, input.default])),
      [`INPUT_${name.toUpperCase()}`]: 'given',
    }
    const texts = (env: Readonly<Record<string, string>>): string[] => Object.values(readInputs(env)).flat()
    expect([name, value, texts(given)]).toEqual([name, value, expect.arrayContaining(['given'])])
  }
})

test('hooks run a file that is there and may be run', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly { readonly entry: string; readonly language: string }[]
  expect(hooks.map(({ language }) => language)).toEqual(['script', 'script'])
  for (const { entry } of hooks) accessSync(join(ROOT, entry.split(' ')[0] ?? ''), constants.X_OK)
})
