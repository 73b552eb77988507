import { existsSync, readFileSync } from 'node:fs'

/** What the step tells later steps, by name. */
export type Outputs = Readonly<Record<string, string>>

/** A file's text; empty where the command did not get to write it. */
export const readResult = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** Figures of a JSON report; zeros where there is none. */
export const countFindings = (report: string): Outputs => {
  const { summary = {} } = (report === '' ? {} : JSON.parse(report)) as { readonly summary?: Readonly<Record<string, unknown>> }
  const count = (name: string): string => String(summary[name] ?? 0)
  return { errors: count('errors'), warnings: count('warnings'), infos: count('infos'), guides: count('files') }
}

interface DiffJson {
  readonly guides?: readonly { readonly changes: readonly { readonly subject: string }[] }[]
}

/** How many figures and bands changed. */
export const countChanges = (diff: string): number => {
  const { guides = [] } = (diff === '' ? {} : JSON.parse(diff)) as DiffJson
  return guides.flatMap(({ changes }) => changes).filter(({ subject }) => subject === 'figure' || subject === 'band').length
}
