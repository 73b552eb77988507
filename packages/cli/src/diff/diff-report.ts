import type { GuideDiff } from '@guidelint/lint'
import type { ReporterOptions } from '../reporters/reporter.ts'
import { diffJson } from './diff-json.ts'
import { diffMarkdown } from './diff-markdown.ts'
import { diffPretty } from './diff-pretty.ts'

export interface DiffReport {
  readonly tool: string
  readonly base: string
  readonly head: string
  readonly guides: readonly GuideDiff[]
}

export type DiffWriter = (report: DiffReport, options: ReporterOptions) => Iterable<string>

/** Every format of `guidelint diff`. */
export const diffWriters = { pretty: diffPretty, json: diffJson, markdown: diffMarkdown } satisfies Readonly<Record<string, DiffWriter>>
