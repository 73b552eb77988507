import type { Guide, Span } from '@guidelint/guide'
import { bodyText, sectionText } from './body-text.ts'
import type { Difference } from './difference.ts'
import { isData } from './entry-of-data.ts'

type Data = Readonly<Record<string, unknown>>

/** Where the words of frontmatter (names, summary, level mapping, sources) stand nowhere in the body. */
export function* compareText(guide: Guide, data: Data, path: string | undefined): Generator<Difference> {
  const body = bodyText(guide)
  yield* compareTitle(guide, data)
  yield* compareSlugs(guide, data, path)
  yield* compareSummary(guide, data, body)
  yield* compareLevels(guide, data, body)
  yield* compareSources(data, body)
}

const difference = (kind: string, path: string, message: string, body: Span | null, stated: unknown, expected: unknown): Difference => ({
  kind,
  path,
  message,
  body,
  stated,
  expected,
  isDetail: false,
})

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether one of two names is the other one with more to it: `Block (Square)` is Block. */
const agree = (a: string, b: string): boolean => letters(a).includes(letters(b)) || letters(b).includes(letters(a))

function* compareTitle({ title }: Guide, data: Data): Generator<Difference> {
  if (!title) return
  const { role_display: role, company_display: company } = data
  if (typeof role === 'string' && title.role && !letters(title.text).includes(letters(role))) {
    yield difference(
      'role',
      'role_display',
      `Frontmatter says the role ${role}, the title ${title.role.text}`,
      title.role.span,
      role,
      title.role.text,
    )
  }
  if (typeof company === 'string' && title.company && !agree(title.company.text, company)) {
    yield difference(
      'company',
      'company_display',
      `Frontmatter says the company ${company}, the title ${title.company.text}`,
      title.company.span,
      company,
      title.company.text,
    )
  }
}

/** A slug names the file or folder, else the title; a guide that was moved says so nowhere else. */
function* compareSlugs({ title }: Guide, data: Data, path: string | undefined): Generator<Difference> {
  const [folder, file] = path?.split('/').slice(-2) ?? []
  if (!title || folder === undefined || file === undefined) return
  const { role, company } = data
  const names = [file.replace(/\.md$/, ''), title.role?.text ?? '']
  if (typeof role === 'string' && !names.some((name) => agreeAsSlugs(name, role))) {
    yield difference(
      'role slug',
      'role',
      `Frontmatter says the role ${role}, the file ${names[0]}`,
      title.role?.span ?? null,
      role,
      names[0],
    )
  }
  if (typeof company === 'string' && title.company && ![folder, title.company.text].some((name) => agree(name, company))) {
    yield difference(
      'company slug',
      'company',
      `Frontmatter says the company ${company}, the title ${title.company.text}`,
      title.company.span,
      company,
      title.company.text,
    )
  }
}

const agreeAsSlugs = (a: string, b: string): boolean => letters(a) === letters(b)

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Of old the summary was cut after 500 characters. */
const isWithin = (text: string, body: string): boolean => {
  const whole = text.replace(/(?:…|\.\.\.)$/, '').trimEnd()
  return body.includes(whole) || plain(body).includes(plain(whole))
}

function* compareSummary(guide: Guide, data: Data, body: string): Generator<Difference> {
  const summary = data['negotiation_dna_summary']
  const place = guide.sections.find(({ kind }) => kind === 'dna-summary')?.body
  if (!place || place.start === place.end) return
  if (summary === null)
    yield difference(
      'summary',
      'negotiation_dna_summary',
      'Frontmatter has no summary, where the body has a Negotiation DNA line',
      place,
      null,
      sectionText(guide, 'dna-summary'),
    )
  else if (typeof summary === 'string' && !isWithin(summary, body)) {
    yield difference(
      'summary',
      'negotiation_dna_summary',
      'Frontmatter has another summary than the body’s Negotiation DNA line',
      place,
      summary,
      sectionText(guide, 'dna-summary'),
    )
  }
}

function* compareLevels(guide: Guide, data: Data, body: string): Generator<Difference> {
  const mapping = data['level_mapping']
  const place = guide.sections.find(({ kind }) => kind === 'level-mapping')?.body
  if (!isData(mapping) || !place) return
  if (typeof mapping['raw'] === 'string' && !isWithin(mapping['raw'], body)) {
    yield difference(
      'level mapping',
      'level_mapping.raw',
      'Frontmatter has another level mapping than the body',
      place,
      mapping['raw'],
      sectionText(guide, 'level-mapping'),
    )
  } else if (Array.isArray(mapping['entries'])) {
    const stated = mapping['entries'].map((entry) => (isData(entry) ? `${entry['company']} ${entry['level']}` : ''))
    const expected = guide.levels.entries.map(({ company, level }) => `${company.text} ${level.text}`)
    const at = Math.max(
      0,
      expected.findIndex((one, index) => one !== stated[index]),
    )
    if (stated.join('\n') === expected.join('\n')) return
    yield difference(
      'levels',
      stated.length > at ? `level_mapping.entries.${at}` : 'level_mapping.entries',
      `Frontmatter maps ${stated[at] ?? 'no more levels'}, the body ${expected[at] ?? 'no more levels'}`,
      place,
      stated,
      expected,
    )
  }
}

function* compareSources(data: Data, body: string): Generator<Difference> {
  const sources = data['data_sources']
  if (!Array.isArray(sources)) return
  let bodyLetters: string | undefined
  for (const [index, source] of sources.entries()) {
    if (typeof source !== 'string' || body.includes(source)) continue
    bodyLetters ??= letters(body)
    if (bodyLetters.includes(letters(source))) continue
    yield difference(
      'source',
      `data_sources.${index}`,
      `Frontmatter names the source ${source}, which the body doesn’t`,
      null,
      source,
      null,
    )
  }
}
