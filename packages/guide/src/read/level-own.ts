import type { Title } from '../guide.ts'
import { isNameEnd } from './level-companies.ts'
import { found } from './level-text.ts'

/** Other names of companies, and what they own and are known by; the key is the name in lower case without marks. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    activisionblizzard: 'Activision/MS|Activision',
    amazon: 'AWS|Amazon Web Services',
    americanexpress: 'AmEx|Amex',
    andreessenhorowitz: 'a16z',
    bankofamerica: 'BofA|BoA',
    billcom: 'BILL',
    block: 'Square|Cash App',
    bytedance: 'TikTok',
    cerner: 'Oracle Health',
    citigroup: 'Citi',
    deshaw: 'D.E. Shaw|D. E. Shaw|DE Shaw',
    google: 'Alphabet',
    jpmorganchase: 'JPMorgan|JPMC|JPM|JP Morgan',
    meta: 'Facebook',
    microsoft: 'MSFT|Azure',
    sentinelone: 'S1',
    sony: 'SIE|PlayStation',
    unitedhealthgroup: 'UHG',
  }),
)

/** First words that many companies share, and those that a name goes on behind: alone they name none. */
const SHARED =
  /^(?:american|applied|bank|capital|first|general|global|international|national|new|royal|the|united|us|western|world)$|\s(?:and|by|of|[x×&|/])$/i

/** Names of the guide's company as guides write them, the longest first: in full, short, by initials, by an alias. */
export const ownNames = (title: Title | null): readonly string[] => {
  const written = title?.company?.text ?? ''
  const parts = [written, ...written.split(/\s*[()/|]\s*|\s+(?:by|×|x)\s+/)].filter((name) => name !== '')
  const names = parts.flatMap((name) => [name, ...aliasesOf(name), ...shortNames(name)])
  return [...new Set(names)].sort((a, b) => b.length - a.length)
}

export const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const aliasesOf = (name: string): string[] => ALIASES.get(keyOf(name))?.split('|') ?? []

const shortNames = (name: string): string[] => {
  const words = name.split(/\s+/)
  const initials = name.replace(/[^\p{Lu}\d]/gu, '')
  const isLong = words.length > 1 || /\p{Ll}\p{Lu}/u.test(name)
  const starts = words.map((_, at) => words.slice(0, at + 1).join(' '))
  const stem = found(/\S+/, name).replace(/\.(?:com|ai|io|co|org)$/i, '')
  return [...starts, stem]
    .filter((start) => start.length > 1 && !SHARED.test(start))
    .concat(isLong && /\p{Lu}{2}/u.test(initials) ? [initials] : [])
}

/** Length of the own name that `text` begins with, whatever its case; 0 where it begins with none. */
export const ownCompany = (text: string, own: readonly string[]): number =>
  own.find((name) => text.slice(0, name.length).toLowerCase() === name.toLowerCase() && isNameEnd(text, name.length))?.length ?? 0

/** Whether `company` is the guide's own: its name, or its name with more behind it (`Google Cloud` at Google). */
export const isOwnCompany = (company: string, own: readonly string[]): boolean => ownCompany(company, own) > 0
