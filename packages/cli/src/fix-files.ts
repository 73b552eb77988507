import { ConfigError, type Finding, type FixResult } from '@guidelint/lint'
import { fixGuide } from './fix-guide.ts'
import type { FixPlan } from './fix-plan.ts'
import { type GatheredFile, readStdin } from './gather-files.ts'
import { readAhead } from './read-ahead.ts'
import { type ReadFile, readGuideFile, readText } from './read-guide-file.ts'

/** One guide with what its fixes make of it. */
export interface FixedFile {
  readonly file: GatheredFile
  readonly before: string
  readonly result: FixResult
  /** What of the result's findings was meant to be fixed and is left. */
  readonly left: readonly Finding[]
}

/** What came of one guide: fixes, or a sentence on why it can't be fixed. */
export type FixOutcome = FixedFile | { readonly failure: string }

/** Fixes files one after the other, reading ahead; what is no guide is left out. Writes nothing. */
export async function* fixFiles(files: readonly GatheredFile[], plan: FixPlan): AsyncGenerator<FixOutcome> {
  const read = async ({ file, isStdin }: GatheredFile): Promise<ReadFile> => (isStdin ? readText(await readStdin()) : readGuideFile(file))
  for await (const [file, content] of readAhead(files, read)) {
    const outcome = content.kind === 'text' ? await fixFile(file, content, plan) : failureOf(file, content)
    if (outcome !== null) yield outcome
  }
}

/** A file that is found and can't be read is told of by the lint. */
const failureOf = (file: GatheredFile, content: Exclude<ReadFile, { kind: 'text' }>): FixOutcome | null =>
  file.isStdin && content.kind === 'unreadable' ? { failure: `${file.path} can't be read: ${content.reason}.` } : null

const fixFile = async (file: GatheredFile, { decoded }: ReadFile & { kind: 'text' }, plan: FixPlan): Promise<FixOutcome | null> => {
  const { text, invalidUtf8 } = decoded
  try {
    const settings = await plan.settingsFor(file.file)
    const options = plan.optionsFor(file.path)
    const result = fixGuide({ text, isNamed: file.isNamed }, settings, { path: file.path, asOf: settings.asOf }, options)
    if (result === null) return null
    if (invalidUtf8.length === 0 || result.text === text)
      return { file, before: text, result, left: result.findings.filter((finding) => options.isMeant(finding)) }
    return { failure: `${file.path}: not fixed, since it holds bytes that are no UTF-8, which would be lost.` }
  } catch (error) {
    if (error instanceof ConfigError) return { failure: error.message }
    return { failure: `${file.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` }
  }
}
