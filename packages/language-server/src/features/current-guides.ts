import type { Session } from '../session.ts'
import { type IndexedGuide, namesIn, type WorkspaceIndex } from '../workspace-index.ts'

/** A guide as its author sees it: from the editor where it is open, else from the disk. */
export interface CurrentGuide extends Pick<IndexedGuide, 'uri' | 'title' | 'levels'> {
  /** Null where the guide isn't open. */
  readonly version: number | null
  readonly role: string | null
}

/** All guides, open ones first. A document that is open and no guide any more is left out. */
export const currentGuides = async (session: Session, index: WorkspaceIndex): Promise<CurrentGuide[]> => {
  const open = await openGuides(session)
  const names = new Set(session.documents.all().map(({ uri }) => session.host.canonical(uri)))
  const closed = index.guides.filter(({ uri }) => !names.has(uri))
  return [...open, ...closed.map(({ uri, title, facts, levels }) => ({ uri, version: null, title, role: facts.role, levels }))]
}

const openGuides = async (session: Session): Promise<CurrentGuide[]> => {
  const guides: CurrentGuide[] = []
  for (const document of session.documents.all()) {
    const guide = (await session.analysisOf(document))?.guide
    if (guide === undefined) continue
    const { uri, version, places } = document
    guides.push({ uri, version, role: guide.title?.role?.text ?? null, ...namesIn(guide, places) })
  }
  return guides
}
