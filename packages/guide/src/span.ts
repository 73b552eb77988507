/** A half-open range `[start, end)` of UTF-16 offsets into the text as its author wrote it, a byte-order mark counted. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const span = (start: number, end: number): Span => ({ start, end })

/** The smallest span that holds all of `spans`, which must not be empty. */
export const cover = (first: Span, ...rest: readonly Span[]): Span =>
  rest.reduce((all, one) => ({ start: Math.min(all.start, one.start), end: Math.max(all.end, one.end) }), {
    start: first.start,
    end: first.end,
  })

/** The same span `by` further on. */
export const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

export const slice = (text: string, { start, end }: Span): string => text.slice(start, end)

/** Whether `inner` lies within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
