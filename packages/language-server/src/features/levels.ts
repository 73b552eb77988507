import { contains, type LevelEntry } from '@guidelint/guide'
import type { Location } from 'vscode-languageserver'
import type { GuideView, Session } from '../session.ts'
import type { IndexedLevel, WorkspaceIndex } from '../workspace-index.ts'
import { currentGuides } from './current-guides.ts'

/** A company's level somewhere in the workspace. */
export interface LevelPlace {
  readonly uri: string
  /** Null where the guide isn't open. */
  readonly version: number | null
  readonly level: IndexedLevel
}

const entryAt = ({ analysis }: GuideView, offset: number): LevelEntry | undefined =>
  analysis.guide.levels.entries.find(({ span }) => contains(span, { start: offset, end: offset }))

const same = ({ company, level }: IndexedLevel, entry: LevelEntry): boolean => company === entry.company.text && level === entry.level.text

/** Every place of every guide that names the entry's level of its company. */
export const placesOf = async (entry: LevelEntry, session: Session, index: WorkspaceIndex): Promise<LevelPlace[]> => {
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
