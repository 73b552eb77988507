// Put in by the build from package.json.
declare const GUIDELINT_VERSION: string | undefined

export const version = (): string => (typeof GUIDELINT_VERSION === 'undefined' ? '0.0.0' : GUIDELINT_VERSION)
