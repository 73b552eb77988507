import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver'
import type { CurrentGuide } from './current-guides.ts'

const MOST = 200

/** Whether the letters of `query` stand in `name` in their order. */
const matches = (name: string, query: string): boolean => {
  let at = 0
  for (const letter of query) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Guides by their titles, and company levels; at most 200. */
export const workspaceSymbols = (query: string, guides: readonly CurrentGuide[]): WorkspaceSymbol[] => {
  const wanted = query.toLowerCase().replace(/\s+/g, '')
  const found: WorkspaceSymbol[] = []
  const add = (symbol: WorkspaceSymbol): void => {
    if (found.length < MOST && matches(symbol.name.toLowerCase(), wanted)) found.push(symbol)
  }
  for (const { uri, title, role, levels } of guides) {
    if (title !== null) add({ name: title.text, kind: SymbolKind.File, location: { uri, range: title.range } })
    for (const { company, level, isOwn, range } of levels) {
      if (isOwn) add({ name: `${company} ${level}`, kind: SymbolKind.EnumMember, location: { uri, range }, containerName: role ?? '' })
    }
  }
  return found
}
