import { spawn } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useCommand } from './command.ts'
import { faultyGuide, sampleGuide } from './sample-guide.ts'

const command = useCommand()
const { run, runIn, folder } = command
const PATH = 'acme/staff-engineer.md'
const RULE = ['--rule', 'band/inverted-range']

test('a missing file is named, and the rest is linted', async () => {
  const { code, out, err } = await run({ [PATH]: faultyGuide() }, [PATH, 'missing.md', ...RULE])
  expect(code).toBe(2)
  expect(out).toContain(`${PATH}:9:16 error`)
  expect(err).toBe('guidelint: missing.md: there is no such file or folder.\n')
})

test('a folder without guides is an error, unless --allow-empty', async () => {
  const path = folder({ 'README.md': '# Hello\n' })
  expect(await runIn(path, [])).toMatchObject({ code: 2, err: expect.stringContaining('No guide was found') })
  expect(await runIn(path, ['--allow-empty'])).toMatchObject({ code: 0 })
})

test('a binary file that is named is an error; one that is found is skipped', async () => {
  const path = folder({ [PATH]: sampleGuide(), 'image.md': new Uint8Array([0x89, 0x50, 0, 0, 1, 2]) })
  expect(await runIn(path, ['image.md'])).toMatchObject({
    code: 2,
    err: expect.stringContaining("image.md: this file can't be read: it is a binary file"),
  })
  expect(await runIn(path, RULE)).toMatchObject({ code: 0 })
})

test('a file of 50 MB is told of and not read', async () => {
  const path = folder({ [PATH]: faultyGuide() })
  const handle = openSync(join(path, 'large.md'), 'w')
  writeSync(handle, sampleGuide())
  ftruncateSync(handle, 50 * 1024 * 1024)
  closeSync(handle)
  const { out } = await runIn(path, [])
  expect(out).toContain('large.md:1:1 warning meta/limit This file has 50 MB')
  expect(out).toContain(`${PATH}:9:16 error`)
})

test('bytes that are no UTF-8 stop nothing, and places behind them stay right', async () => {
  const guide = Buffer.from(faultyGuide())
  const at = guide.indexOf('Pays')
  const broken = Buffer.concat([guide.subarray(0, at), Buffer.from([0xff, 0xfe]), guide.subarray(at)])
  const { code, out } = await run({ [PATH]: broken }, RULE)
  expect(code).toBe(1)
  expect(out).toContain(`${PATH}:9:16 error`)
})

test('a broken configuration is named and costs only the guides that it is for', async () => {
  const files = { 'a/one.md': faultyGuide(), 'b/two.md': faultyGuide(), 'a/guidelint.config.json': '{ "rules": { "band/totl": "off" } }' }
  const { code, out, err } = await run(files, RULE)
  expect(code).toBe(2)
  expect(out).toMatch(/^b\/two\.md:9:16 error/)
  expect(err).toContain('a/guidelint.config.json: rules["band/totl"]')
  expect(err).toContain('Did you mean "band/total"?')
  expect(err).not.toMatch(/^\s+at /m)
})

test('a broken configuration of the working directory ends the run', async () => {
  const { code, err } = await run({ [PATH]: sampleGuide(), 'guidelint.config.json': '{ "rules": ' }, [])
  expect(code).toBe(2)
  expect(err).toContain('guidelint.config.json')
  expect(err.split('\n')).toHaveLength(2)
})

test('an empty file and one without line end are linted', async () => {
  const { code, err } = await run({ 'empty.md': '', 'short.md': '#' }, ['empty.md', 'short.md', '--fail-on', 'never'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('a report is written whole, and nothing else is left beside it', async () => {
  const path = folder({ [PATH]: faultyGuide() })
  const { code, out } = await runIn(path, [...RULE, '--format', 'json:out/report.json', '--format', 'concise'])
  expect(code).toBe(1)
  expect(out.split('\n')).toHaveLength(2)
  expect(readdirSync(join(path, 'out'))).toEqual(['report.json'])
  expect(JSON.parse(readFileSync(join(path, 'out/report.json'), 'utf8')).summary.errors).toBe(1)
})

test("a report that can't be written is an error", async () => {
  const { code, err } = await run({ [PATH]: sampleGuide(), blocked: '' }, ['--format', 'json:blocked/report.json'])
  expect(code).toBe(2)
  expect(err).toContain("can't be written")
  expect(err).not.toMatch(/^\s+at /m)
})

test('a large report comes whole through a pipe', async () => {
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`g${index}.md`, faultyGuide()]))
  const { out } = await run(files, ['--format', 'json'])
  expect(out.length).toBeGreaterThan(500_000)
  expect(JSON.parse(out).files).toHaveLength(400)
})

test('a reader that goes away early is no crash', async () => {
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`g${index}.md`, faultyGuide()]))
  const child = spawn(process.execPath, [command.entry, '--format', 'json'], { cwd: folder(files) })
  child.stdout.once('data', () => child.stdout.destroy())
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect({ code, err }).toEqual({ code: 1, err: '' })
})
