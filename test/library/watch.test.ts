import { spawn } from 'node:child_process'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { faultyGuide, sampleGuide } from '../cli/sample-guide.ts'

const command = useCommand()
const running: { kill(): void }[] = []
afterEach(() => {
  for (const one of running.splice(0)) one.kill()
})

/** Starts watching; `rounds(n)` waits until the n-th round is over and gives what it printed. */
const watch = (folder: string, ...args: readonly string[]) => {
  const child = spawn(process.execPath, [command.entry, 'lint', '--watch', '--format', 'concise', ...args], { cwd: folder })
  running.push({ kill: () => child.kill('SIGKILL') })
  const rounds: string[] = []
  let [out, waiting]: [string, (() => void)[]] = ['', []]
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    for (const _ of chunk.toString().matchAll(/watching for changes/g)) {
      rounds.push(out)
      out = ''
    }
    for (const wake of waiting.splice(0)) wake()
  })
  return async (count: number): Promise<string> => {
    while (rounds.length < count) await new Promise<void>((resolve) => waiting.push(resolve))
    return rounds[count - 1] ?? ''
  }
}

const names = (text: string): string[] => [...new Set(text.match(/\bband\/[a-z-]+/g))].sort()

test('lints again when a guide, a folder or the configuration changes', async () => {
  const folder = command.folder({ 'acme/a.md': sampleGuide() })
  const round = watch(folder, '--rule', 'band/*')
  expect(names(await round(1))).toEqual([])
  writeFileSync(join(folder, 'acme/a.md'), faultyGuide())
  expect(names(await round(2))).toEqual(['band/inverted-range', 'band/total'])
  writeFileSync(join(folder, 'guidelint.config.json'), '{"rules":{"band/total":"off"}}')
  expect(names(await round(3))).toEqual(['band/inverted-range'])
  writeFileSync(join(folder, 'guidelint.config.json'), '{"rules":')
  await round(4)
  writeFileSync(join(folder, 'guidelint.config.json'), '{}')
  expect(names(await round(5))).toEqual(['band/inverted-range', 'band/total'])
  // As editors save: a file of its own that takes the name of the guide.
  writeFileSync(join(folder, 'acme/a.md.new'), sampleGuide())
  renameSync(join(folder, 'acme/a.md.new'), join(folder, 'acme/a.md'))
  expect(names(await round(6))).toEqual([])
  mkdirSync(join(folder, 'bolt'))
  writeFileSync(join(folder, 'bolt/b.md'), faultyGuide())
  // The folder itself may have made a round of its own.
  let seen = await round(7)
  for (let at = 8; !seen.includes('bolt/b.md'); at += 1) seen = await round(at)
  expect(seen).toContain('band/inverted-range')
})

test('does not wake from what it writes itself', async () => {
  const folder = command.folder({ 'acme/a.md': faultyGuide() })
  const round = watch(folder, '--format', 'markdown:summary.md', '--format', 'json:out.json')
  await round(1)
  const again = await Promise.race([round(2).then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1500))])
  expect(again).toBe(false)
})

test('says what it does not go with', async () => {
  const { code, err } = await command.run({ 'a.md': sampleGuide() }, ['lint', '--watch', '--since', 'HEAD'])
  expect([code, err]).toEqual([2, 'guidelint: --watch does not go with --since.\n'])
})
