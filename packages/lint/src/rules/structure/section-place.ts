import type { Section, Span } from '@guidelint/guide'
import { SECTIONS } from './section-names.ts'

/** Where a section is reported: its heading, or the first line of one without (a bare table). */
export const placeOf = ({ heading, span: { start } }: Section, text: string): Span =>
  heading?.span ?? { start, end: start + text.slice(start).search(/\r?\n|$/) }

/** What a message calls a section: by its usual name, or by the words of its heading where its author gave it a name. */
export const calledOf = ({ kind, heading }: Section): string =>
  kind === 'other' || kind === 'lever' ? `“${heading?.text}”` : `the ${SECTIONS[kind].name}`
