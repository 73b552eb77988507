import { resolve } from 'node:path'
import { parseGuide, type Span } from '@guidelint/guide'
import type { Config } from '../config.ts'
import { ConfigError } from '../config-error.ts'
import type { Finding } from '../finding.ts'
import { LineIndex } from '../line-index.ts'
import { lintGuide } from '../lint.ts'
import { looksLikeGuide, mayBeGuide } from '../looks-like-guide.ts'
import { parseConfig } from '../parse-config.ts'
import { type ConfigLayer, type ResolvedSettings, resolveSettings } from '../resolve-settings.ts'
import { createConfigLoader } from './load-config.ts'

export interface RemarkOptions {
  /** A configuration to use instead of files; without `extends`. */
  readonly config?: Config
  /** ISO date for rules on age. */
  readonly asOf?: string
}

/** What the plugin needs of a VFile. */
export interface RemarkFile {
  readonly path?: string
  readonly cwd: string
  toString(): string
  message(reason: string, options: { readonly place: RemarkPlace; readonly ruleId: string; readonly source: string }): RemarkMessage
}

interface RemarkMessage {
  fatal?: boolean | null | undefined
  url?: string | undefined
  note?: string | undefined
  actual?: string | null | undefined
  expected?: Array<string> | null | undefined
}

interface RemarkPoint {
  readonly line: number
  readonly column: number
  readonly offset: number
}

interface RemarkPlace {
  readonly start: RemarkPoint
  readonly end: RemarkPoint
}

/**
 * A plugin for remark: adds each finding as a message with its rule, place and page, as `guidelint` would report it for the
 * one guide. Other Markdown is left alone. Configuration is read from the guide's folder, unless it is given.
 */
const remarkGuidelint = (options: RemarkOptions = {}) => {
  const layersFor = layersReader(options)
  return async (_tree: unknown, file: RemarkFile): Promise<void> => {
    const text = file.toString()
    if (!mayBeGuide(text)) return
    const settings = await settingsFor(file, layersFor)
    const guide = parseGuide(text, settings.profile)
    if (!looksLikeGuide(guide)) return
    const context = { path: file.path?.replaceAll('\\', '/'), asOf: options.asOf ?? settings.asOf }
    const lines = new LineIndex(text)
    for (const finding of lintGuide(guide, settings, context).findings) addMessage(file, finding, text, lines)
  }
}

// biome-ignore lint/style/noDefaultExport: remark's own command finds a plugin by its default export.
export { remarkGuidelint, remarkGuidelint as default }

type LayersFor = (folder: string) => Promise<readonly ConfigLayer[]>

const layersReader = ({ config }: RemarkOptions): LayersFor => {
  if (config === undefined) return createConfigLoader().layersFor
  const file = 'options of the remark plugin'
  const parsed = parseConfig(config, file)
  if (parsed.extends !== undefined)
    throw new ConfigError({ file, path: ['extends'], value: parsed.extends, message: 'Only a configuration file can extend others.' })
  return async (folder) => [{ file, folder, config: parsed }]
}

const settingsFor = async ({ path, cwd }: RemarkFile, layersFor: LayersFor): Promise<ResolvedSettings> => {
  const file = resolve(cwd, path ?? 'guide.md')
  return resolveSettings(await layersFor(resolve(file, '..')), file.replaceAll('\\', '/'))
}

const FATAL = { error: true, warning: false, info: null } as const

const addMessage = (file: RemarkFile, { rule, severity, message, span, sum, fixes }: Finding, text: string, lines: LineIndex): void => {
  const added = file.message(message, { place: placeOf(span, lines), ruleId: rule, source: 'guidelint' })
  added.fatal = FATAL[severity]
  added.url = new URL(`../../src/rules/${rule}.md`, import.meta.url).href
  added.actual = text.slice(span.start, span.end)
  if (sum.length > 0) added.note = sum.join('\n')
  // What stands there after a fix, where that replaces the place as a whole.
  const expected = fixes.flatMap(({ edits: [edit, ...more] }) =>
    edit !== undefined && more.length === 0 && edit.span.start === span.start && edit.span.end === span.end ? [edit.text] : [],
  )
  if (expected.length > 0) added.expected = expected
}

const placeOf = ({ start, end }: Span, lines: LineIndex): RemarkPlace => ({ start: pointOf(start, lines), end: pointOf(end, lines) })

const pointOf = (offset: number, lines: LineIndex): RemarkPoint => ({ ...lines.positionAt(offset), offset })
