import { contains, type LevelEntry } from '@guidelint/guide'
import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver'
import type { GuideView, Session } from '../session.ts'
import { documentsEdit } from '../workspace-edit.ts'
import type { IndexedLevel, WorkspaceIndex } from '../workspace-index.ts'
import { currentGuides } from './current-guides.ts'

/** A company's level somewhere in the workspace. */
interface LevelPlace {
  readonly uri: string
  /** Null where the guide isn't open. */
  readonly version: number | null
  readonly level: IndexedLevel
}

const entryAt = ({ analysis }: GuideView, offset: number): LevelEntry | undefined =>
  analysis.guide.levels.entries.find(({ span }) => contains(span, { start: offset, end: offset }))

const same = ({ company, level }: IndexedLevel, entry: LevelEntry): boolean => company === entry.company.text && level === entry.level.text

/** Every place of every guide that names the entry's level of its company. */
const placesOf = async (entry: LevelEntry, session: Session, index: WorkspaceIndex): Promise<LevelPlace[]> => {
  const guides = await currentGuides(session, index)
  return guides.flatMap(({ uri, version, levels }) =>
    levels.filter((level) => same(level, entry)).map((level) => ({ uri, version, level })),
  )
}

const toLocation = ({ uri, level }: LevelPlace): Location => ({ uri, range: level.range })

/** Where a company's own guides name the level; where it has none, every place that names it. */
export const levelDefinition = async (view: GuideView, offset: number, session: Session, index: WorkspaceIndex): Promise<Location[]> => {
  const entry = entryAt(view, offset)
  if (entry === undefined) return []
  const places = await placesOf(entry, session, index)
  const own = places.filter(({ level }) => level.isOwn)
  return (own.length > 0 ? own : places).map(toLocation)
}

/** Every place that names the level of the company. */
export const levelReferences = async (view: GuideView, offset: number, session: Session, index: WorkspaceIndex): Promise<Location[]> => {
  const entry = entryAt(view, offset)
  return entry === undefined ? [] : (await placesOf(entry, session, index)).map(toLocation)
}

/** The level that would be renamed. */
export const prepareLevelRename = (view: GuideView, offset: number): { range: Range; placeholder: string } | null => {
  const entry = entryAt(view, offset)
  return entry === undefined ? null : { range: view.document.places.range(entry.level.span), placeholder: entry.level.text }
}

/** Renames a company's level wherever it is named; null for a name that would be no level. */
export const renameLevel = async (
  view: GuideView,
  offset: number,
  name: string,
  session: Session,
  index: WorkspaceIndex,
): Promise<WorkspaceEdit | null> => {
  const entry = entryAt(view, offset)
  if (entry === undefined || name.trim() === '' || /[|=\n\r]/.test(name)) return null
  const changes = new Map<string, { uri: string; version: number | null; edits: { range: Range; newText: string }[] }>()
  for (const { uri, version, level } of await placesOf(entry, session, index)) {
    const change = changes.get(uri) ?? { uri, version, edits: [] }
    changes.set(uri, change)
    const isKnown = change.edits.some(({ range }) => JSON.stringify(range) === JSON.stringify(level.range))
    if (!isKnown) change.edits.push({ range: level.range, newText: name.trim() })
  }
  return documentsEdit([...changes.values()], session.client)
}
