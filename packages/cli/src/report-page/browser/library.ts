import type { PageBand, PageData, PageFinding, PageGuide } from '../page-data.ts'

/** The data with what all views look up. */
export interface Library extends PageData {
  readonly companies: readonly string[]
  readonly roles: readonly string[]
  readonly placed: readonly PlacedFinding[]
}

export interface PlacedFinding {
  readonly guide: PageGuide
  readonly finding: PageFinding
  readonly rule: string
}

export interface PlacedBand {
  readonly guide: PageGuide
  readonly band: PageBand
}

const sortedNames = (names: readonly string[]): string[] => [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'))

export const makeLibrary = (data: PageData): Library => ({
  ...data,
  companies: sortedNames(data.guides.map(({ company }) => company)),
  roles: sortedNames(data.guides.map(({ role }) => role)),
  placed: data.guides.flatMap((guide) => guide.findings.map((finding) => place(guide, finding, data.rules[finding.rule]?.id ?? ''))),
})

/** What a search looks through, in lower case. */
export const wordsOf = ({ guide, finding, rule }: PlacedFinding): string =>
  `${guide.path} ${guide.company} ${guide.role} ${rule} ${finding.message} ${finding.text}`.toLowerCase()

const place = (guide: PageGuide, finding: PageFinding, rule: string): PlacedFinding => ({
  guide,
  finding,
  rule,
})

/** Whether all words of a search stand in a text (lower case). */
export const hasWords = (text: string, search: string): boolean =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
