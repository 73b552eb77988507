/** The place of the first item for which `isSo` holds, and holds for all behind it; the length where there is none. */
export const firstIndexWhere = <Item>(items: readonly Item[], isSo: (item: Item) => boolean): number => {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(items[middle] as Item)) high = middle
    else low = middle + 1
  }
  return low
}
