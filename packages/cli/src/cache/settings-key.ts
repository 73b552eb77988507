import { createHash } from 'node:crypto'
import type { ResolvedSettings } from '@guidelint/lint'

const keys = new WeakMap<ResolvedSettings, string>()

/** Names all that decides how a guide is linted, besides its text and its path. */
export const settingsKey = (settings: ResolvedSettings): string => {
  let key = keys.get(settings)
  if (key === undefined) {
    const { rules, profile, inlineConfig, asOf } = settings
    key = sha1(
      JSON.stringify([rules.map(({ rule, severity, options }) => [rule.id, severity, options]), profile, inlineConfig, asOf ?? null]),
    )
    keys.set(settings, key)
  }
  return key
}

export const sha1 = (content: string | Uint8Array): string => createHash('sha1').update(content).digest('hex')
