import type { Config } from './config.ts'

export const PRESET_NAMES = ['recommended', 'strict', 'corpus'] as const
export type PresetName = (typeof PRESET_NAMES)[number]

/**
 * Configurations that a file may extend by name. `recommended` is every rule at its own severity and always at the bottom;
 * `strict` is for a team's own guides, `corpus` for a large library of many hands.
 */
export const presets: Readonly<Record<PresetName, Config>> = {
  recommended: {},
  strict: {
    rules: {
      'ask/missing': 'warning',
      'currency/notation': 'warning',
      'source/undated': 'warning',
      'table/column-order': 'warning',
      'table/region-count': 'warning',
      'table/unpriced-cell': 'warning',
      'text/dash-style': 'warning',
    },
  },
  corpus: { rules: { 'band/total': ['warning', { looseInterval: true }] } },
}

export const isPresetName = (name: string): name is PresetName => (PRESET_NAMES as readonly string[]).includes(name)
