import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useCommand } from './command.ts'
import { faultyGuide } from './sample-guide.ts'

const command = useCommand()
const FILES = { 'acme/staff-engineer.md': faultyGuide() }

const programFolder = (): string => join(dirname(command.entry), 'program')
const kept = (): string[] =>
  readdirSync(programFolder())
    .filter((name) => name.endsWith('.compiled'))
    .map((name) => join(programFolder(), name))

describe('compiled code', () => {
  const lint = () => command.run(FILES, ['lint', '--format', 'json'])
  const forget = (): void => {
    for (const file of kept()) rmSync(file)
  }

  test('is kept by the first run that lints, and changes nothing', async () => {
    forget()
    await command.run(FILES, ['--version'])
    expect(kept()).toEqual([])
    const first = await lint()
    expect(kept()).toHaveLength(1)
    expect(await lint()).toEqual(first)
    expect(readdirSync(programFolder())).toHaveLength(2)
  })

  test('is not kept by a run that only repeats another: it compiled next to nothing', async () => {
    const folder = command.folder(FILES)
    const cached = ['lint', '--format', 'json', '--cache']
    await command.runIn(folder, cached)
    forget()
    expect((await command.runIn(folder, cached)).code).toBe(1)
    expect(kept()).toEqual([])
    await command.runIn(folder, ['lint', '--format', 'json'])
    expect(kept()).toHaveLength(1)
  })

  test('fits the next start, whatever V8 was told meanwhile', async () => {
    forget()
    await lint()
    const [file = ''] = kept()
    const { mtimeMs } = statSync(file)
    await lint()
    expect(statSync(file).mtimeMs).toBe(mtimeMs)
  })

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['of another version', (bytes) => Buffer.concat([Buffer.alloc(16, 7), bytes.subarray(16)])],
    ['something else', () => Buffer.from('{"not": "code"}')],
  ])('that is %s is left aside, and made anew', async (_what, damage) => {
    const first = await lint()
    const [file = ''] = kept()
    const whole = readFileSync(file)
    writeFileSync(file, damage(whole))
    expect(await lint()).toEqual(first)
    expect(Math.abs(readFileSync(file).length - whole.length)).toBeLessThan(whole.length / 2)
  })

  test('is not kept where Node is called with options of its own', async () => {
    forget()
    await command.run(FILES, ['lint'], { env: { NODE_OPTIONS: '--max-old-space-size=400' } })
    expect(kept()).toEqual([])
  })

  test('configuration that is code runs with it', async () => {
    await lint()
    const files = { ...FILES, 'guidelint.config.mjs': "export default { rules: { '*': 'off', 'band/total': 'error' } }" }
    const { out, code } = await command.run(files, ['lint', '--format', 'json'])
    const rules = JSON.parse(out).files[0].findings.map(({ rule }: { rule: string }) => rule)
    expect([code, [...new Set(rules)]]).toEqual([1, ['band/total']])
  })
})
