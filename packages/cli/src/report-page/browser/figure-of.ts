import { element } from './element.ts'

const WIDEST = 1100

/**
 * A chart that is drawn once it comes into view, in the width that there is, and again when the width changes. `label` tells
 * those who can't see it what it shows.
 */
export const figureOf = (label: string, draw: (width: number) => Element, caption = label): HTMLElement => {
  const place = element('div', { class: 'chart', role: 'img', 'aria-label': label })
  const figure = element('figure', {}, element('figcaption', {}, caption), place)
  let drawn = 0
  const observer = new ResizeObserver(() => {
    const width = Math.min(WIDEST, Math.floor(place.clientWidth))
    if (width < 50 || width === drawn) return
    drawn = width
    const chart = draw(width)
    // The label tells what is drawn; its parts would be read one by one.
    chart.setAttribute('aria-hidden', 'true')
    place.replaceChildren(chart)
  })
  const inView = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      inView.disconnect()
      observer.observe(place)
    },
    { rootMargin: '600px' },
  )
  inView.observe(place)
  // On paper everything is in view.
  addEventListener('beforeprint', () => observer.observe(place), { once: true })
  return figure
}
