import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { useCommand } from './cli/command.ts'
import { faultyGuide, sampleGuide } from './cli/sample-guide.ts'

const ROOT = join(import.meta.dirname, '..')
const PATH = 'acme/staff-engineer.md'
const command = useCommand()
const remark = join(ROOT, 'node_modules/remark-cli/cli.js')
const plugin = (): string => join(dirname(command.entry), 'remark.mjs')

/** What remark's own command says of each file, through a reporter of its own form. */
const REPORTER = `export default (files) => JSON.stringify(files.map(({ path, messages }) => ({ path, messages })))\n`

beforeAll(() =>
  build({
    entryPoints: [join(ROOT, 'packages/lint/src/node/remark.ts')],
    outfile: plugin(),
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['source'],
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);" },
  }),
)

interface RemarkMessage {
  readonly ruleId: string
  readonly source: string
  readonly reason: string
  readonly fatal: boolean | null
  readonly url: string
  readonly line: number
  readonly column: number
  readonly place: { readonly start: { readonly offset: number }; readonly end: { readonly line: number; readonly column: number } }
}

const runRemark = (folder: string, args: readonly string[] = []) =>
  new Promise<{ code: number | null; files: { path: string; messages: RemarkMessage[] }[]; err: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [remark, '.', '--no-stdout', '--use', plugin(), '--report', './reporter.mjs', ...args], {
      cwd: folder,
    })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, err, files: err.startsWith('[') ? JSON.parse(err) : [] }))
  })

const files = (guide: string) => ({
  [PATH]: guide,
  'README.md': '# Guides\n\nEach negotiation guide has a compensation table.\n',
  'reporter.mjs': REPORTER,
})

test("remark's own command shows the findings that ours shows", async () => {
  const folder = command.folder(files(faultyGuide().replaceAll('\n', '\r\n')))
  const { code, files: reported, err } = await runRemark(folder)
  expect(err).toMatch(/^\[/)
  expect(code).toBe(1)
  expect(reported.map(({ path, messages }) => [path, messages.length > 0]).sort()).toEqual([
    ['README.md', false],
    [PATH, true],
  ])
  const ours = JSON.parse((await command.runIn(folder, ['--format', 'json', PATH])).out).files[0].findings
  const theirs = reported.find(({ path }) => path === PATH)?.messages ?? []
  expect(theirs.map(({ ruleId, reason, line, column, place }) => [ruleId, reason, line, column, place.end.line, place.end.column])).toEqual(
    ours.map((one: Record<string, unknown>) => [one['rule'], one['message'], one['line'], one['column'], one['endLine'], one['endColumn']]),
  )
  for (const { ruleId, source, url } of theirs) {
    expect(source).toBe('guidelint')
    expect(url).toMatch(new RegExp(`^file:.*/rules/${ruleId}\\.md$`))
  }
  expect(theirs.filter(({ fatal }) => fatal === true).map(({ ruleId }) => ruleId)).toContain('band/inverted-range')
})

test('a clean guide has no message, and configuration counts', async () => {
  expect(await runRemark(command.folder(files(sampleGuide())))).toMatchObject({ code: 0 })
  const off = { 'acme/guidelint.config.json': '{ "rules": { "*": "off", "band/inverted-range": "info" } }' }
  const { code, files: reported } = await runRemark(command.folder({ ...files(faultyGuide()), ...off }))
  expect(code).toBe(0)
  expect(reported.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(['band/inverted-range'])
})

test('a broken configuration is told of', async () => {
  const { code, err } = await runRemark(
    command.folder({ ...files(faultyGuide()), 'guidelint.config.json': '{ "rules": { "band/totl": "off" } }' }),
  )
  expect(code).toBe(1)
  expect(err).toContain('band/totl')
})

test('the package offers the plugin', () => {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'packages/lint/package.json'), 'utf8'))
  expect(existsSync(join(ROOT, 'packages/lint', exports['./remark'].source))).toBe(true)
})
