import { expect, test } from 'vitest'
import { parseConfig } from './parse-config.ts'
import { PRESET_NAMES, presets } from './presets.ts'
import { ruleIds } from './rules/index.ts'

/** Without rules that are not in the list: those of a preset may be ahead of it. */
const known = (name: (typeof PRESET_NAMES)[number]) => ({
  ...presets[name],
  rules: Object.fromEntries(Object.entries(presets[name].rules ?? {}).filter(([id]) => ruleIds.includes(id))),
})

test.each(PRESET_NAMES)('preset %s is a right configuration', (name) => {
  expect(parseConfig(known(name), name)).toEqual(known(name))
})
