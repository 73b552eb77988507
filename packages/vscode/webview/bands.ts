import type { FromView, ToView } from '../src/bands/messages.ts'
import { drawBands } from './draw-bands.ts'

declare const acquireVsCodeApi: () => { postMessage(message: FromView): void }

const editor = acquireVsCodeApi()
const main = document.getElementById('bands') as HTMLElement

const buttons = (): HTMLButtonElement[] => [...main.querySelectorAll<HTMLButtonElement>('button.band')]
const bandOf = (target: EventTarget | null): number => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button.band') : null
  return button === null ? -1 : Number(button.dataset['band'])
}

/** One band can be reached by Tab, the others from it by the arrow keys. */
const mark = (at: number): void => {
  const all = buttons()
  const reachable =
    at === -1 ? Math.max(0, all.indexOf(document.activeElement as HTMLButtonElement)) : all.findIndex((one) => bandOf(one) === at)
  all.forEach((button, index) => {
    const isHere = bandOf(button) === at
    button.tabIndex = index === reachable ? 0 : -1
    if (isHere) button.setAttribute('aria-current', 'true')
    else button.removeAttribute('aria-current')
    if (isHere) button.scrollIntoView({ block: 'nearest' })
  })
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }

const step = (by: number): void => {
  const all = buttons()
  const now = all.indexOf(document.activeElement as HTMLButtonElement)
  all[Math.min(all.length - 1, Math.max(0, now + by))]?.focus()
}

main.addEventListener('keydown', (event) => {
  const by = STEPS[event.key]
  if (by === undefined || bandOf(event.target) === -1) return
  event.preventDefault()
  step(by)
})
main.addEventListener('focusin', ({ target }) => {
  if (bandOf(target) !== -1) editor.postMessage({ type: 'go', band: bandOf(target), focus: false })
})
main.addEventListener('click', ({ target }) => {
  if (bandOf(target) !== -1) editor.postMessage({ type: 'go', band: bandOf(target), focus: true })
})
window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  if (data.type === 'model') {
    const focused = bandOf(document.activeElement)
    main.replaceChildren(...drawBands(data.model))
    buttons()
      .find((button) => bandOf(button) === focused)
      ?.focus({ preventScroll: true })
  }
  mark(data.at)
})
editor.postMessage({ type: 'ready' })
