import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FALLING_ROW, LOOSE_ROW, sampleGuide } from '../cli/sample-guide.ts'
import { corpusGuides } from '../corpus-guides.ts'

const OWN = join(import.meta.dirname, '../../guides')

/** One currency in two notations, which has a safe fix, and two faults with unsafe ones. */
const faulty = (index: number): string =>
  sampleGuide([
    `| San Francisco, CA (HQ) | $${200 + index}K–$${240 + index}K | $320K–$400K | 10–15% | $${300 + index}K–$${375 + index}K |`,
    LOOSE_ROW,
    FALLING_ROW.replace('£170K–£140K', 'GBP 170K–GBP 140K'),
  ]).replaceAll('Acme', `Acme ${index}`)

/** A row with another dash than the rest, which has a safe fix. */
const withOddDash = (text: string): string => text.replace(/^(\|[^|]*\|[^|\n]*\d[^|\n]*?) ?– ?([^|\n]*\|)/m, '$1 - $2')

/** Our own guides, `times` over, and as many faulty ones; each has something to fix. */
export const manyGuides = (times: number): Readonly<Record<string, string>> => {
  const own = readdirSync(OWN, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  const guides: Record<string, string> = {}
  for (let round = 0; round < times; round += 1) {
    for (const [index, name] of own.entries()) {
      guides[name.replace(/[\\/]/, `-${round}/`)] = withOddDash(readFileSync(join(OWN, name), 'utf8'))
      guides[`acme-${round}-${index}/staff-engineer.md`] = faulty(round * own.length + index)
    }
  }
  return guides
}

/** Each `step`th real guide. */
export const realGuides = (step: number): Readonly<Record<string, string>> =>
  Object.fromEntries(corpusGuides('plain', step).map(({ file, text }) => [file, text]))
