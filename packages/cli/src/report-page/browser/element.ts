/** What an element may hold; null and false leave nothing. */
export type Child = Node | string | number | null | false

type Attribute = string | number | boolean | null | ((event: Event) => void)

/**
 * Makes an HTML element. A function is a listener (`onclick`), `true` an attribute without value, `false` and null none. Text
 * stays text: nothing of a guide is read as markup.
 */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== null && value !== false) made.setAttribute(name, String(value))
  }
  for (const child of children.flat()) if (child !== null && child !== false) made.append(child instanceof Node ? child : String(child))
  return made
}
