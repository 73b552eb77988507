import { contains, type LevelEntry, type Span } from '@guidelint/guide'
import { ErrorCodes, LSPErrorCodes, type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import type { GuideView, Session } from '../session.ts'
import { Places } from '../to-lsp.ts'
import { documentsEdit } from '../workspace-edit.ts'
import type { WorkspaceIndex } from '../workspace-index.ts'
import { type LevelPlace, placesOf } from './levels.ts'

/** What would end the level or its table's cell, or begin another level. */
const NO_NAME = /[|=≈≅≃↔→⇔;\r\n]/

/**
 * The level that would be renamed; null where the cursor stands on none.
 * @throws ResponseError where the level can't be renamed here.
 */
export const prepareLevelRename = ({ analysis, document }: GuideView, offset: number): { range: Range; placeholder: string } | null => {
  const entry = levelAt(analysis.guide.levels.entries, offset)
  if (entry === undefined) return null
  const { text, span } = entry.level
  const name = nameIn(document.text, span, text, document.uri)
  return contains(name, { start: offset, end: offset }) ? { range: document.places.range(name), placeholder: text } : null
}

/**
 * Renames a company's level wherever it is named; null where the cursor stands on none.
 * @throws ResponseError for a name that would be no level, and where a guide names the level in a form that can't be replaced.
 */
export const renameLevel = async (
  { analysis }: GuideView,
  offset: number,
  newName: string,
  session: Session,
  index: WorkspaceIndex,
): Promise<WorkspaceEdit | null> => {
  const entry = levelAt(analysis.guide.levels.entries, offset)
  if (entry === undefined) return null
  const name = newName.trim()
  if (name === '') throw new ResponseError(ErrorCodes.InvalidParams, 'A level’s name may not be empty.')
  if (NO_NAME.test(name)) {
    throw new ResponseError(ErrorCodes.InvalidParams, 'A level’s name may hold no line break and none of | ; = ≈ ≅ ≃ ↔ → ⇔.')
  }
  const places = await placesOf(entry, session, index)
  const uris = [...new Set(places.map(({ uri }) => uri))]
  const changes = uris.map((uri) => changeOf(uri, places, name, session))
  return documentsEdit(await Promise.all(changes), session.client)
}

/** The entry whose level, not its company, stands at the cursor. */
const levelAt = (entries: readonly LevelEntry[], offset: number): LevelEntry | undefined =>
  entries.find(({ level }) => contains(level.span, { start: offset, end: offset }))

/** The change of one guide, with one edit for a place that companies share (`Senior (Acme/Umbra)`). */
const changeOf = async (uri: string, all: readonly LevelPlace[], name: string, session: Session) => {
  const places = all.filter((place) => place.uri === uri)
  const text = session.documents.get(uri)?.text ?? (await session.host.read(uri)) ?? ''
  const inText = Places.of(text, session.client.encoding)
  const edits = new Map<number, TextEdit>()
  for (const { level } of places) {
    const span = nameIn(text, inText.span(level.range), level.level, uri)
    edits.set(span.start, inText.textEdit({ span, text: name }))
  }
  return { uri, version: places[0]?.version ?? null, edits: [...edits.values()] }
}

/**
 * Where the level's name stands within its place, marks such as `**` left out.
 * @throws ResponseError where it doesn't stand there once and in one piece (`Engineer at Acme (P5)` is the level `Engineer (P5)`).
 */
const nameIn = (text: string, { start, end }: Span, name: string, uri: string): Span => {
  const raw = text.slice(start, end)
  const at = raw.indexOf(name)
  if (at >= 0 && at === raw.lastIndexOf(name)) return { start: start + at, end: start + at + name.length }
  throw new ResponseError(LSPErrorCodes.RequestFailed, `The level “${name}” can’t be renamed: it is written as “${raw}” in ${uri}.`)
}
