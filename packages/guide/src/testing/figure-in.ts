/** Where the figure `$90K` of a sentence stands. */
export const figureIn = (sentence: string): [start: number, end: number] => {
  const start = sentence.indexOf('$90K')
  return [start, start + 4]
}
