/** What `pattern` finds first in `text`; empty where it finds nothing. */
export const found = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? ''
