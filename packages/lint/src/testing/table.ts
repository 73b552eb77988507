/** A Markdown table from lines without their outer pipes: header first, the delimiter row is added. Marks ⟦ ⟧ may stand in it. */
export const table = (header: string, ...rows: string[]): string => {
  const width = header.split('|').length
  return [`| ${header} |`, `|${'---|'.repeat(width)}`, ...rows.map((row) => `| ${row} |`), ''].join('\n')
}
