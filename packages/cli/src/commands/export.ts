import { resolve } from 'node:path'
import { parseGuide } from '@guidelint/guide'
import { looksLikeGuide, mayBeGuide, type Profile } from '@guidelint/lint'
import type { ExitCode, Invocation, Run } from '../commands.ts'
import { csvLines } from '../export-csv.ts'
import { type ExportedGuide, exportGuide } from '../export-guide.ts'
import { type GatheredFile, gatherFiles, readStdin } from '../gather-files.ts'
import { jsonList } from '../json-list.ts'
import { print, tellFailure, writeWhole } from '../output.ts'
import { readAhead } from '../read-ahead.ts'
import { type ReadFile, readGuideFile, readText } from '../read-guide-file.ts'
import { loadRunSettings, type RunSettings } from '../run-settings.ts'
import { UsageError } from '../usage-error.ts'

const FORMATS = {
  json: (guides: Iterable<ExportedGuide>): Iterable<string> => jsonList('{"version":1,"guides":[', guides, ']}'),
  jsonl: function* (guides: Iterable<ExportedGuide>): Iterable<string> {
    for (const guide of guides) yield `${JSON.stringify(guide)}\n`
  },
  csv: csvLines,
}

/** `guidelint export`: what the guides say. */
export const runExport: Run = async (invocation) => {
  const { flags, paths, cwd } = invocation
  const { write, file } = readFormat(flags.format, cwd)
  const settings = await loadRunSettings(flags, cwd)
  const gathered = gatherFiles(paths, flags['stdin-filename'], settings, cwd)
  const { guides, failures } = await exportFiles(gathered.files, settings)
  if (file !== null) writeWhole(file, write(guides))
  else await print(write(guides))
  return endExport(guides, [...gathered.failures, ...failures], invocation)
}

const endExport = (guides: readonly ExportedGuide[], failures: readonly string[], { flags }: Invocation): ExitCode => {
  for (const failure of failures) tellFailure(failure)
  if (failures.length > 0) return 2
  if (guides.length === 0 && flags['allow-empty'] !== true)
    throw new UsageError('No guide was found. (--allow-empty takes this for success.)')
  return 0
}

const readFormat = (formats: readonly string[] = ['json'], cwd: string) => {
  const text = formats.at(-1) ?? 'json'
  const colon = text.indexOf(':')
  const name = colon === -1 ? text : text.slice(0, colon)
  if (formats.length > 1) throw new UsageError('guidelint export writes one format at a time.')
  if (!Object.hasOwn(FORMATS, name))
    throw new UsageError(`guidelint export writes json, jsonl or csv, not "${name}".`, { name, names: Object.keys(FORMATS) })
  return { write: FORMATS[name as keyof typeof FORMATS], file: colon === -1 ? null : resolve(cwd, text.slice(colon + 1)) }
}

const exportFiles = async (files: readonly GatheredFile[], settings: RunSettings) => {
  const guides: ExportedGuide[] = []
  const failures: string[] = []
  const read = async ({ file, isStdin }: GatheredFile): Promise<ReadFile> => (isStdin ? readText(await readStdin()) : readGuideFile(file))
  for await (const [file, content] of readAhead(files, read)) {
    if (content.kind === 'text') guides.push(...exportText(file, content.decoded.text, (await settings.settingsFor(file.file)).profile))
    else if (file.isNamed)
      failures.push(`${file.path}: this file can't be read: ${content.kind === 'large' ? 'it is too large' : content.reason}.`)
  }
  return { guides, failures }
}

const exportText = ({ path, isNamed }: GatheredFile, text: string, profile: Profile): ExportedGuide[] => {
  if (!isNamed && !mayBeGuide(text)) return []
  const guide = parseGuide(text, profile)
  return isNamed || looksLikeGuide(guide) ? [exportGuide(path, guide)] : []
}
