import { type ConfigLayer, parseConfig } from '@guidelint/lint'
import { UsageError } from './usage-error.ts'

/** What one `--set PATH=VALUE` says, as a layer over all files. */
export const setLayer = (setting: string, cwd: string): ConfigLayer => {
  const equals = setting.indexOf('=')
  if (equals <= 0) throw new UsageError(`--set takes PATH=VALUE, not "${setting}".`)
  const path = setting.slice(0, equals)
  const dot = path.indexOf('.')
  const value = readValue(setting.slice(equals + 1))
  const config = dot === -1 ? { [path]: value } : { [path.slice(0, dot)]: { [path.slice(dot + 1)]: value } }
  return { file: '--set', folder: cwd.replaceAll('\\', '/'), config: parseConfig(config, '--set') }
}

/** A value is JSON where it can be read as such, else the word itself. */
const readValue = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
