type Attributes = Readonly<Record<string, string | number>>
type Child = Element | string

const fill = <E extends Element>(node: E, attributes: Attributes, children: readonly Child[]): E => {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value))
  node.append(...children)
  return node
}

export const html = (tag: string, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElement =>
  fill(document.createElement(tag), attributes, children)

export const svg = (tag: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children)
