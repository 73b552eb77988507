import type { Inputs } from './inputs.ts'

/** Where the command leaves what the step reads. */
export interface ReportFiles {
  readonly json: string
  readonly annotations: string
  readonly summary: string
}

/** The command line of the step. */
export const lintArguments = (inputs: Inputs, since: string | null, files: ReportFiles): readonly string[] => {
  const { config, failOn, format, sarifFile, baseline, shard, paths } = inputs
  const given = (flag: string, value: string | null): readonly string[] => (value === null || value === '' ? [] : [flag, value])
  return [
    'lint',
    ...given('--format', format === 'none' ? null : format),
    ...given('--format', `json:${files.json}`),
    ...given('--format', `github:${files.annotations}`),
    ...given('--format', `markdown:${files.summary}`),
    ...given('--format', sarifFile === '' ? null : `sarif:${sarifFile}`),
    ...given('--config', config),
    ...given('--since', since),
    ...given('--fail-on', failOn),
    ...(baseline === 'none' ? ['--no-baseline'] : given('--baseline', baseline)),
    ...given('--shard', shard),
    '--',
    ...paths,
  ]
}
