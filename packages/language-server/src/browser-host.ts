import { defaultSettings } from '@guidelint/lint'
import type { GuideSettings, Host } from './host.ts'

const settings: GuideSettings = {
  settings: { ...defaultSettings(), asOf: undefined, origins: new Map() },
  path: undefined,
  baseline: null,
}

/** Without files: open documents only, by the default rules. */
export const browserHost: Host = {
  openWorkspace: () => undefined,
  settingsFor: () => Promise.resolve(settings),
  forgetSettings: () => undefined,
  settingsGlobs: [],
  holdsSettings: () => false,
  findMarkdown: () => Promise.resolve([]),
  read: () => Promise.resolve(null),
  rulePage: () => null,
  uriOf: (file) => file,
  canonical: (uri) => uri,
}
