/** A name as folders and files have it: `D.E. Shaw` is `de-shaw`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\([^)]*\)|[\u0300-\u036f.'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
