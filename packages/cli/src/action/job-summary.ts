/** A summary may have 1 MiB; this leaves room for what else the step writes. */
export const SUMMARY_LIMIT = 900 * 1024

const FULL = '\n\nThe rest is left out: this summary is full.\n'

/**
 * Puts the changed bands between the verdict and the findings, and cuts what is too long.
 * @param report the report as Markdown; @param changes what `diff` says, or empty.
 */
export const jobSummary = (report: string, changes: string): string => {
  const at = report.indexOf('\n### ')
  const [verdict, findings] = at === -1 ? [report, ''] : [report.slice(0, at), report.slice(at)]
  const parts = [verdict.trimEnd(), changes.trim(), findings.trim()].filter((part) => part !== '')
  return cut(`${parts.join('\n\n')}\n`)
}

/** Whole lines up to the limit, with a fold that is open closed again. */
const cut = (text: string): string => {
  if (Buffer.byteLength(text) <= SUMMARY_LIMIT) return text
  const bytes = Buffer.from(text).subarray(0, SUMMARY_LIMIT - 200)
  const kept = bytes.subarray(0, bytes.lastIndexOf(10)).toString()
  const isOpen = kept.lastIndexOf('<details>') > kept.lastIndexOf('</details>')
  return `${kept}${isOpen ? '\n\n</details>' : ''}${FULL}`
}
