import { faultyGuide } from '../cli/sample-guide.ts'

/** A guide that nobody would write, by name; made when it is asked for, since some have megabytes. */
export interface HostileGuide {
  readonly name: string
  readonly make: () => string | Uint8Array
}

/** A guide with one error and one warning, and `text` as a block of its own between its table and what follows. */
export const around = (text: string): string => faultyGuide().replace('**Level Mapping:**', () => `${text}\n\n**Level Mapping:**`)

/** The same with `text` before everything else, as frontmatter stands. */
export const after = (text: string): string => `${text}\n${faultyGuide()}`

/** The same with `rows` added to its table. */
export const withRows = (rows: readonly string[]): string =>
  faultyGuide().replace('\n\n**Negotiation DNA**\n', () => `\n${rows.join('\n')}\n\n**Negotiation DNA**\n`)

/** The same with `rows` of a table that has nothing else. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const MEGABYTE = 1024 * 1024
