import { Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode'
import type { Sum } from '../bands/bands-model.ts'
import type { Server } from '../server.ts'

/** Lists every total with the sum behind it; choosing one goes there. */
export const showSums = async (server: Server): Promise<void> => {
  const editor = window.activeTextEditor
  if (editor === undefined) return
  const sums = (await server.ask<readonly Sum[]>('guidelint/sums', { uri: editor.document.uri.toString() })) ?? []
  if (sums.length === 0) {
    void window.showInformationMessage('This guide has no total that can be checked.')
    return
  }
  const items = sums.map((sum) => ({
    label: [sum.level, sum.region].filter((part) => part !== null).join(', ') || 'Total',
    description: sum.currency ?? '',
    detail: sum.lines.join('   '),
    sum,
  }))
  const picked = await window.showQuickPick(items, { placeHolder: 'Worked sums of this guide', matchOnDetail: true })
  if (picked !== undefined) select(editor, picked.sum)
}

const select = (editor: TextEditor, { range: { start, end } }: Sum): void => {
  const range = new Range(start.line, start.character, end.line, end.character)
  editor.selection = new Selection(range.start, range.end)
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
}
