import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** What one step of a workflow left. */
export interface StepResult {
  readonly code: number | null
  readonly log: string
  /** Workflow commands in the log, but those that only fence it. */
  readonly annotations: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export interface Step {
  readonly event: 'push' | 'pull_request'
  /** The event's file. */
  readonly payload: unknown
  readonly ref?: string
  readonly inputs?: Readonly<Record<string, string>>
}

/** Runs the action beside a built command as the runner would: inputs, event, output and summary files in the environment. */
export const runStep = async (
  entry: string,
  workspace: string,
  { event, payload, ref = 'refs/heads/main', inputs = {} }: Step,
): Promise<StepResult> => {
  const folder = mkdtempSync(join(tmpdir(), 'guidelint-step-'))
  const [eventFile, outputFile, summaryFile] = ['event.json', 'output', 'summary.md'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(eventFile, JSON.stringify(payload))
  writeFileSync(outputFile, '')
  writeFileSync(summaryFile, '')
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_OUTPUT: outputFile,
    GITHUB_REF: ref,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  }
  const { code, log } = await run(join(dirname(entry), 'action.js'), workspace, env)
  const outputs = Object.fromEntries(
    readFileSync(outputFile, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  const summary = existsSync(summaryFile) ? readFileSync(summaryFile, 'utf8') : ''
  rmSync(folder, { recursive: true })
  return { code, log, annotations: commandsOf(log), outputs, summary }
}

const run = (entry: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number | null; log: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, log: Buffer.concat(chunks).toString() }))
  })

/** Commands that the runner would obey: none between `stop-commands` and its token. */
const commandsOf = (log: string): string[] => {
  const commands: string[] = []
  let token: string | null = null
  for (const line of log.split('\n')) {
    if (token !== null) token = line === `::${token}::` ? null : token
    else if (line.startsWith('::stop-commands::')) token = line.slice('::stop-commands::'.length)
    else if (line.startsWith('::')) commands.push(line)
  }
  return commands
}
