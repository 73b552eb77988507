import { element } from './element.ts'
import { grouped } from './numbers.ts'

/** Adds items to a list some at a time, behind a button for more; printing shows what is there. */
export const growing = <Item>(
  list: HTMLElement,
  items: readonly Item[],
  show: (item: Item) => HTMLElement,
  step: number,
): readonly HTMLElement[] => {
  let shown = 0
  const button = element('button', { type: 'button', class: 'more', onclick: () => grow() })
  const grow = (): void => {
    const isFirst = shown === 0
    const added = items.slice(shown, shown + step).map(show)
    list.append(...added)
    shown += added.length
    button.hidden = shown >= items.length
    button.textContent = `Show more (${grouped(items.length - shown)} left)`
    if (!isFirst) added[0]?.querySelector('a')?.focus()
  }
  grow()
  return [list, button]
}
