/** What a browser measures, as scripts: their words are the page's, not this program's. */
export interface Rect {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const PLAIN = `const plain = ({ left, right, top, bottom }) => ({ left, right, top, bottom })`

/** Where a text stands in the line of the editor that begins with `line`; null where it isn't in view. */
export const rectOfText = (line: string, text: string): string => `(() => {
  ${PLAIN}
  const clean = (value) => value.replaceAll('\\u00a0', ' ')
  const node = [...document.querySelectorAll('.monaco-editor[role="code"] .view-line')].find((one) => clean(one.textContent).startsWith(${JSON.stringify(line)}))
  const at = node === undefined ? -1 : clean(node.textContent).indexOf(${JSON.stringify(text)})
  if (at === -1) return null
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let seen = 0
  let started = false
  while (walker.nextNode()) {
    const length = walker.currentNode.length
    if (!started && seen + length > at) { range.setStart(walker.currentNode, at - seen); started = true }
    if (started && seen + length >= at + ${text.length}) { range.setEnd(walker.currentNode, at + ${text.length} - seen); break }
    seen += length
  }
  return plain(range.getBoundingClientRect())
})()`

/** Where the editor underlines. */
export const squiggleRects = (kind: string): string => `(() => {
  ${PLAIN}
  return [...document.querySelectorAll('.monaco-editor[role="code"] .view-overlays .squiggly-${kind}')].map((one) => plain(one.getBoundingClientRect()))
})()`
