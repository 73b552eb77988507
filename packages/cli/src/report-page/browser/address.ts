/** Where in the page the reader is: kept in the address, so that it can be linked and gone back to. */
export interface Address {
  readonly view: string
  /** Filters by name; those that are empty are absent. */
  readonly filters: Readonly<Record<string, string>>
}

export const readAddress = (hash: string): Address => {
  const [view = '', query = ''] = hash.replace(/^#/, '').split('?')
  return { view: view || 'overview', filters: Object.fromEntries(new URLSearchParams(query)) }
}

/** The address as a link. */
export const linkTo = (view: string, filters: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString()
  return `#${view}${query === '' ? '' : `?${query}`}`
}

/** Changes filters of the view that is shown, without a step back for each letter typed. */
export const setFilters = (changes: Readonly<Record<string, string>>): void => {
  const { view, filters } = readAddress(location.hash)
  history.replaceState(null, '', linkTo(view, { ...filters, ...changes }))
  dispatchEvent(new HashChangeEvent('hashchange'))
}
