import type { PageData } from '../page-data.ts'

/** Unpacks the data that the page carries. */
export const loadData = async (): Promise<PageData> => {
  const packed = document.getElementById('data')?.textContent ?? ''
  const letters = atob(packed)
  const bytes = new Uint8Array(letters.length)
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index)
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return JSON.parse(await new Response(stream).text()) as PageData
}
