import { inflateRawSync } from 'node:zlib'
import type { PageData } from '../../packages/cli/src/report-page/page-data.ts'

/** The data that a report page carries. */
export const pageData = (html: string): PageData => {
  const packed = /<script id="data"[^>]*>([^<]*)<\/script>/.exec(html)?.[1] ?? ''
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as PageData
}
