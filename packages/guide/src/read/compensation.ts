import type { Band, CompensationTable, Table } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { readCaption } from './compensation/caption.ts'
import { readComponentRows } from './compensation/component-rows.ts'
import { readMatrix } from './compensation/matrix.ts'
import { recognise } from './compensation/recognise.ts'
import { readRows } from './compensation/rows.ts'
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.ts'

/** The compensation table, the first of the guide that is one, and its bands; null and none where no table is. */
export const readCompensation = (
  document: MarkdownDocument,
  tables: readonly Table[],
  vocabulary: Vocabulary = NO_VOCABULARY,
): { compensation: CompensationTable | null; bands: readonly Band[] } => {
  for (const table of tables) {
    const recognised = recognise(table, vocabulary)
    if (!recognised) continue
    const caption = readCaption(document, table)
    const read =
      recognised.layout === 'component-rows' ? readComponentRows : recognised.layout === 'level-region-matrix' ? readMatrix : readRows
    return read(document.text, table, recognised.columns, caption, vocabulary)
  }
  return { compensation: null, bands: [] }
}
