import type { BandsModel } from './bands-model.ts'

/** From the extension to the view. `at` is the band at the cursor, -1 for none. */
export type ToView =
  | { readonly type: 'model'; readonly model: BandsModel | null; readonly at: number }
  | { readonly type: 'at'; readonly at: number }

/** From the view: it is there, or the author has gone to a band; `focus` moves the keyboard to the editor too. */
export type FromView = { readonly type: 'ready' } | { readonly type: 'go'; readonly band: number; readonly focus: boolean }
