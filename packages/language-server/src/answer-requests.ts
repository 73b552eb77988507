import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  ErrorCodes,
  type Position,
  ResponseError,
  type TextDocumentPositionParams,
} from 'vscode-languageserver'
import { answerCommands } from './answer-commands.ts'
import { codeActions, isFixAllData, resolveCodeAction } from './features/code-actions.ts'
import { codeLenses } from './features/code-lens.ts'
import { completions } from './features/completion.ts'
import { currentGuides } from './features/current-guides.ts'
import { documentLinks } from './features/document-links.ts'
import { documentSymbols } from './features/document-symbols.ts'
import { foldingRanges } from './features/folding.ts'
import { formatOnType, formatTables } from './features/formatting.ts'
import { hover } from './features/hover.ts'
import { inlayHints } from './features/inlay-hints.ts'
import { levelDefinition, levelReferences } from './features/levels.ts'
import { prepareLevelRename, renameLevel } from './features/rename-level.ts'
import { selectionRange } from './features/selection-ranges.ts'
import { semanticTokens } from './features/semantic-tokens.ts'
import { workspaceSymbols } from './features/workspace-symbols.ts'
import type { Running } from './server.ts'
import { type GuideView, stackOf } from './session.ts'

type OfDocument = { readonly textDocument: { readonly uri: string } }
type Answer<Params, Result> = (view: GuideView, params: Params, running: Running) => Result | Promise<Result>

/** Routes each request to its feature. A feature that throws anything but an answer is logged, and answers that there is nothing. */
export const answerRequests = (connection: Connection, current: () => Running | null): void => {
  const inGuide =
    <Params extends OfDocument, Result>(answer: Answer<Params, Result>, nothing: Result) =>
    async (params: Params, token?: CancellationToken): Promise<Result> => {
      const running = current()
      if (running === null) return nothing
      try {
        const view = await running.session.guideAt(params.textDocument.uri, token)
        return view === null ? nothing : await answer(view, params, running)
      } catch (error) {
        if (error instanceof ResponseError) throw error
        running.session.log('error', stackOf(error))
        return nothing
      }
    }
  const at =
    <Result, Params extends TextDocumentPositionParams>(
      answer: (view: GuideView, offset: number, running: Running, params: Params) => Result | Promise<Result>,
    ) =>
    (view: GuideView, params: Params, running: Running) =>
      answer(view, offsetOf(view, params.position), running, params)

  connection.onHover(
    inGuide(
      at((view, offset, { index, session }) => hover(view, offset, index, session)),
      null,
    ),
  )
  connection.onCompletion(
    inGuide(
      at((view, offset, { index, session }) => completions(view, offset, index, session)),
      null,
    ),
  )
  connection.onCodeAction(inGuide((view, params, { session, index }) => codeActions(view, params, session, index.telling), []))
  connection.onCodeActionResolve(resolve(current))
  connection.onCodeLens(inGuide((view, _params, { session }) => (session.options.codeLens ? codeLenses(view) : []), []))
  connection.onDocumentSymbol(inGuide((view, _params, { session }) => documentSymbols(view, session), []))
  connection.onWorkspaceSymbol(async ({ query }) => {
    const running = current()
    return running === null ? [] : workspaceSymbols(query, await currentGuides(running.session, running.index))
  })
  connection.onFoldingRanges(inGuide((view) => foldingRanges(view), []))
  connection.onDocumentLinks(inGuide((view, _params, { session }) => documentLinks(view, session), []))
  connection.onSelectionRanges(
    inGuide((view, { positions }) => positions.map((position) => selectionRange(view, offsetOf(view, position))), null),
  )
  connection.onDefinition(
    inGuide(
      at((view, offset, { index, session }) => levelDefinition(view, offset, session, index)),
      [],
    ),
  )
  connection.onReferences(
    inGuide(
      at((view, offset, { index, session }) => levelReferences(view, offset, session, index)),
      [],
    ),
  )
  connection.onPrepareRename(
    inGuide(
      at((view, offset) => prepareLevelRename(view, offset)),
      null,
    ),
  )
  connection.onRenameRequest(
    inGuide(
      at((view, offset, { index, session }, { newName }) => renameLevel(view, offset, newName, session, index)),
      null,
    ),
  )
  connection.onDocumentFormatting(inGuide((view) => formatTables(view, null), []))
  connection.onDocumentRangeFormatting(inGuide((view, { range }) => formatTables(view, view.document.places.span(range)), []))
  connection.onDocumentOnTypeFormatting(
    inGuide(
      at((view, offset, { session }) => (session.options.alignWhileTyping ? formatOnType(view, offset) : [])),
      [],
    ),
  )
  connection.languages.inlayHint.on(
    inGuide((view, { range }, { session }) => (session.options.inlayHints ? inlayHints(view, view.document.places.span(range)) : []), []),
  )
  connection.languages.semanticTokens.on(inGuide((view) => semanticTokens(view, null), { data: [] }))
  connection.languages.semanticTokens.onRange(
    inGuide((view, { range }) => semanticTokens(view, view.document.places.span(range)), { data: [] }),
  )
  answerDiagnostics(connection, current)
  answerCommands(connection, current)
}

const offsetOf = ({ document }: GuideView, position: Position): number => document.places.offset(position)

/** An action that isn't one of those with an edit to come is given back as it is. */
const resolve =
  (current: () => Running | null) =>
  async (action: CodeAction | null): Promise<CodeAction> => {
    if (action === null) throw new ResponseError(ErrorCodes.InvalidParams, 'The request wants a code action.')
    const running = current()
    const view = running !== null && isFixAllData(action.data) ? await running.session.guideAt(action.data.uri) : null
    return running === null || view === null ? action : resolveCodeAction(action, view, running.session)
  }

const answerDiagnostics = (connection: Connection, current: () => Running | null): void => {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const running = current()
    return running === null ? { kind: 'full', items: [] } : running.diagnostics.document(textDocument.uri, previousResultId)
  })
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, results) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]))
    return (await current()?.diagnostics.workspace(previous, token, results)) ?? { items: [] }
  })
}
