import { ConfigError, type FixOptions, type FixResult } from '@guidelint/lint'
import { fixGuide } from './fix-guide.ts'
import type { FixPlan } from './fix-plan.ts'
import { type GatheredFile, readStdin } from './gather-files.ts'
import { readAhead } from './read-ahead.ts'
import { type ReadFile, readGuideFile, readText } from './read-guide-file.ts'
import type { FindingReport } from './report.ts'

/** One guide with what its fixes make of it. */
export interface FixedFile {
  readonly file: GatheredFile
  readonly before: string
  readonly result: FixResult
}

/** What came of one guide: fixes, or a sentence on why it can't be fixed. */
export type FixOutcome = FixedFile | { readonly failure: string }

/** Fixes the files with something to fix one after the other, reading ahead. Writes nothing. */
export async function* fixFiles(files: readonly GatheredFile[], plan: FixPlan): AsyncGenerator<FixOutcome> {
  const fixable = new Set(
    plan.reports.filter(({ path, findings }) => findings.some(isWanted(plan.optionsFor(path)))).map(({ path }) => path),
  )
  const chosen = files.filter(({ path, isStdin }) => isStdin || fixable.has(path))
  const read = async ({ file, isStdin }: GatheredFile): Promise<ReadFile> => (isStdin ? readText(await readStdin()) : readGuideFile(file))
  for await (const [file, content] of readAhead(chosen, read)) {
    if (content.kind === 'text') yield await fixFile(file, content, plan)
    else yield { failure: `${file.path}: this file can't be read: ${content.kind === 'large' ? 'it is too large' : content.reason}.` }
  }
}

/** Whether a finding has a fix that is asked for. */
const isWanted =
  ({ levels, choose, isMeant }: ReturnType<FixPlan['optionsFor']>) =>
  (finding: FindingReport): boolean =>
    isMeant(finding) && finding.fixes.some(({ level, name }) => levels.includes(level) && (choose === undefined || name === choose))

const fixFile = async (file: GatheredFile, { decoded }: ReadFile & { kind: 'text' }, plan: FixPlan): Promise<FixOutcome> => {
  const { text, invalidUtf8 } = decoded
  try {
    const settings = await plan.settingsFor(file.file)
    const context = { path: file.path, asOf: settings.asOf, library: plan.libraryOf(file.path, text) }
    const options: FixOptions = plan.optionsFor(file.path)
    const result = fixGuide(text, settings, context, options)
    if (invalidUtf8.length === 0 || result.text === text) return { file, before: text, result }
    return { failure: `${file.path}: not fixed, since it holds bytes that are no UTF-8, which would be lost.` }
  } catch (error) {
    if (error instanceof ConfigError) return { failure: error.message }
    return { failure: `${file.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` }
  }
}
