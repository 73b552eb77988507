import type { TextDocument } from 'vscode'

/** Words of which every guide has one; the server decides once it reads the whole. */
const GUIDE_WORDS = /negotiat|base salary|total comp|compensation/i

/** Whether a document is worth starting the server for. */
export const mayBeGuide = (document: TextDocument): boolean => document.languageId === 'markdown' && GUIDE_WORDS.test(document.getText())
