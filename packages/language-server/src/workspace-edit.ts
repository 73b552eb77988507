import type { Edit } from '@guidelint/lint'
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Client } from './client.ts'
import type { OpenDocument } from './documents.ts'

/** What a client asks before it makes edits that change a value. */
export interface Confirmation {
  readonly label: string
  readonly description: string
}

const ANNOTATION = 'guidelint'

/** Edits of one open document, for the version that they were made for where the client can tell versions apart. */
export const documentEdit = (
  document: OpenDocument,
  edits: readonly Edit[],
  client: Client,
  confirmation: Confirmation | null = null,
): WorkspaceEdit => {
  const { places, uri, version } = document
  return textEdits(
    uri,
    version,
    edits.map((edit) => places.textEdit(edit)),
    client,
    confirmation,
  )
}

const textEdits = (uri: string, version: number, edits: TextEdit[], client: Client, confirmation: Confirmation | null): WorkspaceEdit => {
  if (!client.documentChanges) return { changes: { [uri]: edits } }
  if (confirmation === null || !client.changeAnnotations) return { documentChanges: [{ textDocument: { uri, version }, edits }] }
  const annotated = edits.map((edit) => ({ ...edit, annotationId: ANNOTATION }))
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    changeAnnotations: { [ANNOTATION]: { ...confirmation, needsConfirmation: true } },
  }
}

/** Edits of several documents; a version stands only where one is open. */
export const documentsEdit = (
  changes: readonly { readonly uri: string; readonly version: number | null; readonly edits: TextEdit[] }[],
  client: Client,
): WorkspaceEdit =>
  client.documentChanges
    ? { documentChanges: changes.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })) }
    : { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) }
