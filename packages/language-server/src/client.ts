import { type InitializeParams, type PositionEncodingKind, ResourceOperationKind } from 'vscode-languageserver'

/** What the client can do, as it says when it starts. */
export interface Client {
  /** How columns count: the client's first choice among those that the server knows. */
  readonly encoding: PositionEncodingKind
  /** Whether it asks for diagnostics; else they are sent. */
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly diagnosticData: boolean
  readonly versionedDiagnostics: boolean
  readonly markdownHover: boolean
  readonly markdownCompletion: boolean
  readonly snippets: boolean
  /** Whether code actions may be objects with edits rather than commands. */
  readonly literalCodeActions: boolean
  /** Whether the edit of a code action may be made when it is chosen. */
  readonly resolvesCodeActions: boolean
  readonly documentChanges: boolean
  readonly changeAnnotations: boolean
  readonly createsFiles: boolean
  readonly hierarchicalSymbols: boolean
  readonly watchesFiles: boolean
  readonly progress: boolean
  readonly configuration: boolean
  readonly configurationChanges: boolean
  readonly workspaceFolders: boolean
  readonly refreshesInlayHints: boolean
  readonly refreshesCodeLenses: boolean
  readonly refreshesSemanticTokens: boolean
  readonly showsDocuments: boolean
}

const KNOWN_ENCODINGS: readonly PositionEncodingKind[] = ['utf-8', 'utf-16', 'utf-32']

/** Reads what a client says of itself; what it doesn't mention it can't do. */
export const readClient = ({ capabilities }: InitializeParams): Client => {
  const { general, workspace, window, textDocument: document } = capabilities
  const edit = workspace?.workspaceEdit
  const action = document?.codeAction
  return {
    encoding: general?.positionEncodings?.find((one) => KNOWN_ENCODINGS.includes(one)) ?? 'utf-16',
    pullsDiagnostics: document?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (document?.diagnostic ?? document?.publishDiagnostics)?.relatedInformation !== false,
    codeDescription: (document?.diagnostic ?? document?.publishDiagnostics)?.codeDescriptionSupport === true,
    diagnosticData: (document?.diagnostic ?? document?.publishDiagnostics)?.dataSupport === true,
    versionedDiagnostics: document?.publishDiagnostics?.versionSupport === true,
    markdownHover: document?.hover?.contentFormat?.includes('markdown') === true,
    markdownCompletion: document?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    snippets: document?.completion?.completionItem?.snippetSupport === true,
    literalCodeActions: action?.codeActionLiteralSupport !== undefined,
    resolvesCodeActions: action?.resolveSupport?.properties.includes('edit') === true && action.dataSupport === true,
    documentChanges: edit?.documentChanges === true,
    changeAnnotations: edit?.documentChanges === true && edit.changeAnnotationSupport !== undefined,
    createsFiles: edit?.documentChanges === true && edit.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    hierarchicalSymbols: document?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    showsDocuments: window?.showDocument?.support === true,
  }
}
