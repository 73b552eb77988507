import { setFilters } from './address.ts'
import { element } from './element.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** A labelled list to choose from; the choice goes into the address, with `resets` of filters that rest on it. */
export const choiceField = (
  label: string,
  name: string,
  value: string,
  choices: readonly Choice[],
  resets: Readonly<Record<string, string>> = {},
): HTMLElement =>
  element(
    'label',
    { class: 'field' },
    element('span', {}, label),
    element(
      'select',
      { name, onchange: (event) => setFilters({ ...resets, [name]: (event.target as HTMLSelectElement).value }) },
      choices.map((choice) => element('option', { value: choice.value, selected: choice.value === value }, choice.label)),
    ),
  )

const PATIENCE = 150

/** A labelled search field; what is typed goes into the address once typing rests. */
export const searchField = (label: string, name: string, value: string): HTMLElement => {
  let timer = 0
  const oninput = (event: Event): void => {
    clearTimeout(timer)
    const { value: typed } = event.target as HTMLInputElement
    timer = setTimeout(() => setFilters({ [name]: typed }), PATIENCE)
  }
  return element(
    'label',
    { class: 'field' },
    element('span', {}, label),
    element('input', { type: 'search', name, value, autocomplete: 'off', oninput }),
  )
}
