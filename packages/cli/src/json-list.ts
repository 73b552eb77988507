/** A JSON list in pieces, an item a line, between what opens and what closes it. */
export function* jsonList(open: string, items: Iterable<unknown>, close: string): Iterable<string> {
  yield open
  let separator = '\n'
  for (const item of items) {
    yield separator + JSON.stringify(item)
    separator = ',\n'
  }
  yield `\n${close}\n`
}
