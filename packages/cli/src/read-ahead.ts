/** Starts reading up to `count` items ahead of the one that is worked on, and gives them in their order. */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
  count = 32,
): AsyncGenerator<readonly [Item, Read]> {
  const pending: Promise<Read>[] = items.slice(0, count).map(read)
  for (const [index, item] of items.entries()) {
    const next = items[index + count]
    if (next !== undefined) pending.push(read(next))
    const first = pending.shift()
    if (first !== undefined) yield [item, await first]
  }
}
