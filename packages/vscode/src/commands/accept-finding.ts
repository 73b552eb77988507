import { window } from 'vscode'
import { dataOf } from '../findings-here.ts'
import type { Server } from '../server.ts'
import { pickFinding } from './pick-finding.ts'

/** Writes a finding into the baseline, so that it is no longer reported as long as its figures stand. */
export const acceptFinding = async (server: Server): Promise<void> => {
  const editor = window.activeTextEditor
  const finding = editor === undefined ? undefined : await pickFinding(editor, 'Which finding shall be accepted?')
  const data = finding === undefined ? null : dataOf(finding)
  if (editor === undefined || data === null) return
  try {
    await server.run('guidelint.acceptIntoBaseline', editor.document.uri.toString(), data.identity)
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error))
  }
}
