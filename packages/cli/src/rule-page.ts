import { readFileSync } from 'node:fs'

/** The rule's page without its title; empty where there is none. */
export const rulePage = (id: string): string => {
  try {
    return readFileSync(new URL(`../rules/${id}.md`, import.meta.url), 'utf8').replace(/^# .*\n+/, '')
  } catch {
    return ''
  }
}
