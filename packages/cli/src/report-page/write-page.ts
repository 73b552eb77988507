import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { escapeXml } from '../reporters/xml.ts'
import type { PageData } from './page-data.ts'
import { verdictOf } from './verdict.ts'

/** Nothing is fetched: the page works without network, and a guide's text can't make it ask for anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"

/**
 * The report as one page: style, program and data are in it, the data compressed. Without scripts it still shows verdict and
 * failures.
 */
export const writePage = function* (data: PageData): Iterable<string> {
  const { title, lines } = verdictOf(data.summary)
  yield `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n`
  yield `<meta http-equiv="Content-Security-Policy" content="${escapeXml(POLICY)}">\n<meta name="generator" content="${escapeXml(data.tool)}">\n`
  yield `<title>Guidelint: ${escapeXml(title)}</title>\n<style>${asset('page.css')}</style>\n</head>\n<body>\n`
  yield `<noscript><main><h1>${escapeXml(title)}</h1>${lines.map((line) => `<p>${escapeXml(line)}</p>`).join('')}<p>Tables and charts need scripts, which are turned off here.</p></main></noscript>\n`
  yield '<div id="page"></div>\n'
  yield `<script id="data" type="application/octet-stream">${deflateRawSync(JSON.stringify(data), { level: 9 }).toString('base64')}</script>\n`
  // A closing tag inside the program would end it early.
  yield `<script>${asset('page.js').replaceAll('</script', '<\\/script')}</script>\n</body>\n</html>\n`
}

/** The build puts them beside the program's folder. */
const asset = (name: string): string => readFileSync(new URL(`../report-page/${name}`, import.meta.url), 'utf8')
