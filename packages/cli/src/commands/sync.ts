import { parseGuide } from '@guidelint/guide'
import { applyEdits, frontmatterEdits, looksLikeGuide, mayBeGuide } from '@guidelint/lint'
import type { ExitCode, Invocation, Run } from '../commands.ts'
import { type GatheredFile, gatherFiles } from '../gather-files.ts'
import { checkValues } from '../lint-options.ts'
import { print, tell, tellFailure } from '../output.ts'
import { readAhead } from '../read-ahead.ts'
import { type ReadFile, readGuideFile } from '../read-guide-file.ts'
import { loadRunSettings, type RunSettings } from '../run-settings.ts'
import { UsageError } from '../usage-error.ts'
import { writeGuide } from '../write-guide.ts'

interface Tally {
  readonly failures: string[]
  guides: number
  changed: number
}

type Mode = 'write' | 'list' | 'diff'

/** `guidelint sync`: writes frontmatter from the body. With `--diff` or `--dry-run` it writes nothing. */
export const runSync: Run = async (invocation) => {
  const { flags, paths, cwd } = invocation
  checkValues(flags)
  if (paths.includes('-')) throw new UsageError('guidelint sync writes files; name them.')
  const mode: Mode = flags.diff === true ? 'diff' : flags['dry-run'] === true ? 'list' : 'write'
  const settings = await loadRunSettings(flags, cwd)
  const gathered = gatherFiles(paths, undefined, settings, cwd)
  const tally: Tally = { failures: [...gathered.failures], guides: 0, changed: 0 }
  for await (const [file, content] of readAhead(gathered.files, ({ file: path }) => readGuideFile(path)))
    await syncFile(file, content, mode, settings, tally)
  return end(tally, mode, invocation)
}

const syncFile = async (file: GatheredFile, content: ReadFile, mode: Mode, settings: RunSettings, tally: Tally): Promise<void> => {
  if (content.kind !== 'text') {
    if (file.isNamed)
      tally.failures.push(`${file.path}: this file can't be read: ${content.kind === 'large' ? 'it is too large' : content.reason}.`)
    return
  }
  const before = content.decoded.text
  if (!file.isNamed && !mayBeGuide(before)) return
  const { profile, asOf } = await settings.settingsFor(file.file)
  const guide = parseGuide(before, profile)
  if (!file.isNamed && !looksLikeGuide(guide)) return
  tally.guides += 1
  const edits = frontmatterEdits(guide, { path: file.path, asOf })
  if (edits === null)
    tally.failures.push(
      `${file.path}: not synced: ${guide.frontmatter === null ? 'it has no title' : 'its frontmatter can’t be read as YAML keys'}.`,
    )
  else if (edits.length > 0 && content.decoded.invalidUtf8.length > 0)
    tally.failures.push(`${file.path}: not synced, since it holds bytes that are no UTF-8, which would be lost.`)
  else if (edits.length > 0) await take(file, before, applyEdits(before, edits), mode, tally)
}

const take = async (file: GatheredFile, before: string, after: string, mode: Mode, tally: Tally): Promise<void> => {
  if (mode === 'write') {
    const reason = writeGuide(file.file, before, after)
    if (reason !== null) return void tally.failures.push(`${file.path}: not synced: ${reason}.`)
  }
  if (mode === 'diff') await print([(await import('../unified-diff.ts')).unifiedDiff(file.path, before, after)])
  if (mode === 'list') await print([`${file.path}\n`])
  tally.changed += 1
}

const end = ({ failures, guides, changed }: Tally, mode: Mode, { flags }: Invocation): ExitCode => {
  for (const failure of failures) tellFailure(failure)
  if (failures.length > 0) return 2
  if (guides === 0 && flags['allow-empty'] !== true) throw new UsageError('No guide was found. (--allow-empty takes this for success.)')
  if (flags.quiet !== true)
    tell(
      `${changed} of ${guides} guides ${mode === 'write' ? 'synced' : 'would be synced'}; the rest ${mode === 'write' ? 'were' : 'are'} in sync.`,
    )
  return mode === 'diff' && changed > 0 ? 1 : 0
}
