export interface Pairs<Item> {
  readonly both: readonly (readonly [before: Item, after: Item])[]
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
}

/** Pairs items by one name after another, the strictest first; each item once, in order. */
export const pairUp = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  ...names: readonly ((item: Item) => string | null)[]
): Pairs<Item> => {
  const both: (readonly [Item, Item])[] = []
  let [removed, added] = [before, after]
  for (const nameOf of names) {
    const waiting = new Map<string, Item[]>()
    for (const item of removed) {
      const name = nameOf(item)
      if (name !== null) waiting.set(name, [...(waiting.get(name) ?? []), item])
    }
    const taken = new Set<Item>()
    added = added.filter((item) => {
      const name = nameOf(item)
      const partner = name === null ? undefined : waiting.get(name)?.shift()
      if (partner === undefined) return true
      both.push([partner, item])
      taken.add(partner)
      return false
    })
    removed = removed.filter((item) => !taken.has(item))
  }
  return { both, removed, added }
}
