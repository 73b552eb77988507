/** A name for comparison: words in lower case without marks and accents. */
export const wordsKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A role's name for comparison: without what stands in parentheses. */
export const nameKey = (name: string): string => wordsKey(name.replace(/\([^()]*\)/g, ' '))

/**
 * What tells one company's guides from another's: the folder that is named for the company (two folders may share a name, as
 * a company and its product do), else the company's name; null where a guide names none.
 */
export const companyKey = (path: string, company: string | null): string | null => {
  const name = wordsKey(company ?? '')
  if (name === '') return null
  const folder = wordsKey(path.split('/').at(-2) ?? '')
  return folder.startsWith(name.split(' ')[0] ?? name) ? folder : name
}
