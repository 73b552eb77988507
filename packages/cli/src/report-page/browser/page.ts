import { readAddress } from './address.ts'
import { bands } from './bands.ts'
import { companies } from './companies.ts'
import { element } from './element.ts'
import { findings } from './findings.ts'
import { guides } from './guides.ts'
import { type Library, makeLibrary } from './library.ts'
import { loadData } from './load-data.ts'
import { overview } from './overview.ts'
import { themeButton } from './theme-button.ts'
import type { View } from './view.ts'

const VIEWS: readonly View[] = [overview, findings, bands, companies, guides]

const viewOf = (name: string): View => VIEWS.find((view) => view.name === name) ?? overview

const navigation = (current: string): HTMLElement =>
  element(
    'nav',
    { 'aria-label': 'Report' },
    VIEWS.map(({ name, title }) => element('a', { href: `#${name}`, 'aria-current': name === current ? 'page' : null }, title)),
  )

/** Shows what the address says; controls stay as they are while only filters change, so that typing goes on. */
const follow = (library: Library, root: HTMLElement): void => {
  const links = element('div', { class: 'links' })
  const controls = element('section', { 'aria-label': 'Filters' })
  const main = element('main', { id: 'main', tabindex: -1 })
  let shown = ''
  const show = (isUser: boolean): void => {
    const { view: name, filters } = readAddress(location.hash)
    const view = viewOf(name)
    const isNew = view.name !== shown
    const hasTyped = document.activeElement instanceof HTMLInputElement && controls.contains(document.activeElement)
    const focused = controls.contains(document.activeElement) ? (document.activeElement?.getAttribute('name') ?? null) : null
    shown = view.name
    document.title = `${view.title} – Guidelint`
    if (isNew) links.replaceChildren(navigation(view.name))
    if (isNew || !hasTyped) controls.replaceChildren(...[view.controls(library, filters)].filter((one) => one !== null))
    controls.hidden = controls.childElementCount === 0
    if (focused !== null && !hasTyped) controls.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus()
    main.replaceChildren(...view.body(library, filters))
    if (isNew && isUser) {
      scrollTo(0, 0)
      main.focus({ preventScroll: true })
    }
  }
  const header = element(
    'header',
    {},
    skipLink(main),
    element('a', { class: 'brand', href: '#overview' }, 'Guidelint'),
    links,
    themeButton(),
  )
  root.replaceChildren(header, controls, main, footer(library))
  addEventListener('hashchange', () => show(true))
  show(false)
}

const skipLink = (main: HTMLElement): HTMLElement => {
  const onclick = (event: Event): void => {
    event.preventDefault()
    main.focus()
  }
  return element('a', { class: 'skip', href: '#main', onclick }, 'Skip to content')
}

const footer = ({ tool, asOf }: Library): HTMLElement =>
  element('footer', { class: 'quiet' }, `${tool}${asOf === null ? '' : `, as of ${asOf}`}`)

const root = document.getElementById('page')
if (root !== null)
  loadData().then(
    (data) => follow(makeLibrary(data), root),
    (error: unknown) => root.append(`This page can't be shown: ${String(error)}`),
  )
