import type { PageData } from '../page-data.ts'

/** Unpacks the data that the page carries. */
export const loadData = async (): Promise<PageData> => {
  const packed = document.getElementById('data')?.textContent ?? ''
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return JSON.parse(await new Response(stream).text()) as PageData
}
