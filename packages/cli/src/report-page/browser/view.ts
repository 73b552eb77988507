import type { Library } from './library.ts'

/** One page of the report. */
export interface View {
  readonly name: string
  /** In the navigation. */
  readonly title: string
  /**
   * What stands under the navigation. `controls` are made once for a visit, so that the focus stays in them; `body` is made again
   * whenever a filter changes.
   */
  controls(library: Library, filters: Filters): HTMLElement | null
  body(library: Library, filters: Filters): readonly HTMLElement[]
}

export type Filters = Readonly<Record<string, string>>
