import picocolors from 'picocolors'

export type Colors = ReturnType<typeof picocolors.createColors>

/** Whether to use colours, by `--color`, else `NO_COLOR`, else `FORCE_COLOR`, else whether a terminal reads. */
export const wantsColor = (flag: string | undefined, env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean => {
  if (flag === 'always' || flag === 'never') return flag === 'always'
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTerminal && env['TERM'] !== 'dumb'
}

export const makeColors = (isOn: boolean): Colors => picocolors.createColors(isOn)
