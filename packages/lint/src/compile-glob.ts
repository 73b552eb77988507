import picomatch from 'picomatch'
import { ConfigError } from './config-error.ts'

/** Characters of one glob; picomatch itself refuses 64 K of them in words of its own. */
const LONGEST = 4096
/** Names of 200 letters are matched in a second by four stars between letters, and not in a lifetime by ten. */
const MOST_STARS = 4

/**
 * What globs match.
 * @throws ConfigError where one of them would take too long to match.
 */
export const compileGlob = (globs: string | readonly string[], options?: { readonly dot: boolean }): ((path: string) => boolean) => {
  for (const glob of [globs].flat() as readonly string[]) checkGlob(glob)
  try {
    return picomatch(globs, options)
  } catch (error) {
    throw tooMuch([globs].flat()[0] ?? '', `is none: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

const checkGlob = (glob: string): void => {
  if (glob.length > LONGEST) throw tooMuch(glob, `has ${glob.length.toLocaleString('en')} characters; up to 4,096 are matched.`)
  const stars = glob.split('/').map((name) => name.match(/\*+/g)?.length ?? 0)
  if (Math.max(...stars) > MOST_STARS) throw tooMuch(glob, 'has more than four stars between two slashes, which takes too long to match.')
}

const SHOWN = 40

const tooMuch = (glob: string, message: string): ConfigError =>
  new ConfigError({ file: glob.length > SHOWN ? `${glob.slice(0, SHOWN)}…` : glob, message: `This glob ${message}` })
