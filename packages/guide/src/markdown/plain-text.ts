const MARKS = /[*_`[\]\\:<&~]/
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g
const LINK = /!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g
const SHORTCODE = /(^|[\s(*_])(:[a-z][a-z0-9_+-]*:)(?=$|[\s)*_])/gi
const STRONG = /\*\*|__|`/g
const EMPHASIS = /(^|[\s("'])([*_])(?=\S)([^*_\n]*[^\s*_])\2(?=$|[\s)"'.,;:!?])/g
const ESCAPE = /\\([!-/:-@[-`{-~])/g
const ENTITY = /&(?:amp|lt|gt|quot|ndash|mdash|nbsp|pound|euro);/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&ndash;': '–',
  '&mdash;': '—',
  '&nbsp;': ' ',
  '&pound;': '£',
  '&euro;': '€',
}

/** What a reader of the rendered text sees of `raw`: no bold or code marks, links by their text, no comments or shortcodes. */
export const plainText = (raw: string): string => {
  if (!MARKS.test(raw)) return raw.trim()
  return raw
    .replace(COMMENT, '')
    .replace(LINK, '$1')
    .replace(SHORTCODE, '$1')
    .replace(STRONG, '')
    .replace(EMPHASIS, '$1$3')
    .replace(ESCAPE, '$1')
    .replace(ENTITY, (entity) => ENTITIES[entity] ?? entity)
    .trim()
}

/** A name without the colon, and the spaces, at its end. */
export const withoutColon = (name: string): string => {
  let end = name.length
  while (end > 0 && /[\s:：]/.test(name.charAt(end - 1))) end--
  return name.slice(0, end)
}
