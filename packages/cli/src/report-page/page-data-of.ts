import { ruleList } from '@guidelint/lint'
import { type FileReport, type Report, summarise } from '../report.ts'
import type { PageData, PageGuide, PageSummary, Trend } from './page-data.ts'
import { pageFinding } from './page-finding.ts'
import type { GuideCard } from './read-guide.ts'

/** Brings together what a run found and what the guides say. */
export const pageDataOf = (report: Report, cards: readonly GuideCard[], trend: Trend | null): PageData => {
  const byPath = new Map(cards.map((card) => [card.path, card]))
  return {
    tool: report.tool,
    asOf: report.asOf,
    summary: summaryOf(report),
    failures: report.failures,
    rules: ruleList.map(({ id, summary }) => ({ id, summary })),
    trend,
    guides: report.files.flatMap((file) => {
      const card = byPath.get(file.path)
      return card === undefined ? [] : [guideOf(file, card)]
    }),
  }
}

const summaryOf = (report: Report): PageSummary => {
  const { files, errors, warnings, infos, baselined, suppressed, checked } = summarise(report)
  return { files, errors, warnings, infos, baselined, suppressed, cells: checked.cells, unchecked: checked.unchecked }
}

const ruleIndexes: ReadonlyMap<string, number> = new Map(ruleList.map(({ id }, index) => [id, index]))

const guideOf = ({ findings, baselined, checked }: FileReport, card: GuideCard): PageGuide => ({
  ...card,
  cells: checked.cells,
  unchecked: checked.unchecked,
  baselined,
  findings: findings.map((finding) => pageFinding(finding, ruleIndexes.get(finding.rule) ?? 0)),
})
