import { execFileSync } from 'node:child_process'
import { appendFileSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { command, limitAnnotations } from './action/annotations.ts'
import { type Base, chooseBase, type Event, type FindCommit } from './action/choose-base.ts'
import { type Environment, type Inputs, readInputs } from './action/inputs.ts'
import { jobSummary } from './action/job-summary.ts'
import { lintArguments } from './action/lint-arguments.ts'
import { countChanges, countFindings, type Outputs, readResult } from './action/read-results.ts'
import { runCommand } from './action/run-command.ts'

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const readEvent = ({ GITHUB_EVENT_PATH: path }: Environment): Event =>
  path === undefined || !existsSync(path) ? {} : (JSON.parse(readFileSync(path, 'utf8')) as Event)

const findCommit: FindCommit = (revision) => {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}

const writeOutputs = ({ GITHUB_OUTPUT: file }: Environment, outputs: Outputs): void => {
  if (file === undefined) return
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value.replace(/[\r\n]/g, ' ')}\n`)
  appendFileSync(file, lines.join(''))
}

interface Changes {
  readonly markdown: string
  readonly count: number
}

/** What changed in the figures. A comparison that fails costs its part of the summary, not the step. */
const diffBands = async ({ diff }: Base, folder: string): Promise<Changes> => {
  if (diff === null) return { markdown: '', count: 0 }
  const [markdown, json] = [join(folder, 'diff.md'), join(folder, 'diff.json')]
  const { code, said } = await runCommand(['diff', diff, 'HEAD', '--format', `markdown:${markdown}`, '--format', `json:${json}`])
  if (code === 2) print(command('warning', `The changed bands can't be shown. ${said}`))
  return { markdown: readResult(markdown), count: countChanges(readResult(json)) }
}

const annotate = (commands: string): void => {
  const { lines, left } = limitAnnotations(commands.split('\n'))
  for (const line of lines) print(line)
  if (left > 0) print(`${left} more findings are in the log and in the summary of this job.`)
}

const keepJson = (from: string, { jsonFile }: Inputs): void => {
  if (jsonFile === '' || !existsSync(from)) return
  mkdirSync(dirname(resolve(jsonFile)), { recursive: true })
  copyFileSync(from, jsonFile)
}

/** One step of a workflow: lints, annotates, sums up. */
const runStep = async (env: Environment, folder: string): Promise<number> => {
  const inputs = readInputs(env)
  const base = chooseBase(inputs, env, readEvent(env), findCommit)
  const files = { json: join(folder, 'report.json'), annotations: join(folder, 'annotations.txt'), summary: join(folder, 'summary.md') }
  const { code, said } = await runCommand(lintArguments(inputs, base.since, files))
  annotate(readResult(files.annotations))
  if (code === 2) print(command('error', said || 'Guidelint ended without a report.'))
  const changes = await diffBands(base, folder)
  const summary = readResult(files.summary) || `## Guidelint\n\nThe guides could not be checked; the log says why.\n`
  if (env['GITHUB_STEP_SUMMARY'] !== undefined) appendFileSync(env['GITHUB_STEP_SUMMARY'], jobSummary(summary, changes.markdown))
  keepJson(files.json, inputs)
  writeOutputs(env, {
    ...countFindings(readResult(files.json)),
    'changed-bands': String(changes.count),
    'sarif-file': inputs.sarifFile,
    'json-file': inputs.jsonFile,
    'exit-code': String(code),
  })
  return code
}

const run = async (): Promise<void> => {
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'guidelint-'))
  try {
    process.exitCode = await runStep(process.env, folder)
  } catch (error) {
    print(command('error', error instanceof Error ? error.message : String(error)))
    writeOutputs(process.env, { 'exit-code': '2' })
    process.exitCode = 2
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

void run()
