import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const mark = (section) => ({ start: `<!-- measured: ${section} -->`, end: `<!-- end of ${section} -->` })

/** Puts a section into a page, in place of what stood between its marks, or at the end; all else stays as it is. */
export const replaceSection = (page, section, text) => {
  const { start, end } = mark(section)
  const whole = `${start}\n\n## ${section}\n\n${text}\n\n${end}`
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from !== -1 && to > from) return page.slice(0, from) + whole + page.slice(to + end.length)
  return `${page.trimEnd()}\n\n${whole}\n`.trimStart()
}

/** Writes a section into the file of a page. */
export const writeSection = (file, section, text) =>
  writeFileSync(file, replaceSection(existsSync(file) ? readFileSync(file, 'utf8') : '', section, text))
