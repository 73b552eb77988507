import { element } from './element.ts'

const NEXT: Readonly<Record<string, string>> = { '': 'dark', dark: 'light', light: '' }
const LABELS: Readonly<Record<string, string>> = { '': 'Theme: system', dark: 'Theme: dark', light: 'Theme: light' }

/** Goes through system, dark and light. */
export const themeButton = (): HTMLElement => {
  const { style } = document.documentElement
  const label = (): string => LABELS[style.colorScheme] ?? LABELS[''] ?? ''
  const button = element('button', { type: 'button', class: 'theme' }, label())
  button.addEventListener('click', () => {
    style.colorScheme = NEXT[style.colorScheme] ?? ''
    button.textContent = label()
  })
  return button
}
