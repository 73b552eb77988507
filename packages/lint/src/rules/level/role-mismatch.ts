import type { Guide, LevelEntry } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'

const JUNIOR = /\b(?:junior|jr|associate|entry)\b/i
/** Seniorities by their words, the highest first; a title or level that names none is plain. */
const SENIORITIES: readonly RegExp[] = [/\b(?:distinguished|fellow)\b/i, /\bprincipal\b/i, /\bstaff\b/i, /\b(?:senior|sr)\b/i, JUNIOR]
/** Words of a company's ladder that say seniority in its own way, so that a plain title may stand beside them. */
const OWN_TERMS = /\b(?:lead|manager|director|vp|svp|avp|evp|head|mts|smts|lmts|pmts|partner|expert|analyst|consultant)\b/i

const senioritiesOf = (text: string): RegExp[] => SENIORITIES.filter((words) => words.test(text))

/** Roles that can't be mistaken for one another, by a word of their names. */
const TRACKS: readonly RegExp[] = [
  /\bproduct manager\b|\bPM\b/i,
  /\bdata scientist\b|\bDS\b/i,
  /\bdata engineer\b|\bDE\b/i,
  /\bdesigner\b|\bUX\b/i,
  /\bsecurity\b/i,
  /\bsolutions? architect\b|\bSA\b/i,
  /\bengineering manager\b|\bEM\b/i,
  /\b(?:TPM|technical program manager)\b/i,
]

const tracksOf = (text: string): RegExp[] => TRACKS.filter((track) => track.test(text))

const mismatch = (role: string, own: readonly LevelEntry[]): 'seniority' | 'role' | null => {
  const levels = own.map(({ level }) => level.text)
  const tracks = tracksOf(role)
  if (tracks.length === 1 && levels.every((text) => tracksOf(text).length === 1 && !tracksOf(text).includes(tracks[0] as RegExp)))
    return 'role'
  const [wanted] = senioritiesOf(role)
  if (wanted === undefined || wanted === JUNIOR) return null
  const isNamed = levels.every((text) => senioritiesOf(text).length > 0 && !OWN_TERMS.test(text))
  // A mapping of several seniorities (`Senior/Staff`) is for the role too.
  return isNamed && levels.every((text) => !senioritiesOf(text).includes(wanted)) ? 'seniority' : null
}

/** A mapping copied from another role's guide compares the wrong level. */
export const levelRoleMismatch = defineRule({
  id: 'level/role-mismatch',
  summary: 'The level mapping is for the role and seniority of the title.',
  severity: 'warning',
  fix: null,
  sure: 'likely',
  *check({ levels, title }: Guide): Iterable<Problem> {
    const role = title?.role
    if (!role) return
    const own = [...levels.entries, ...(levels.others ?? [])].filter(({ isOwn }) => isOwn)
    const [first] = own
    const kind = first && mismatch(role.text, own)
    if (!first || !kind) return
    yield {
      span: first.span,
      message: `The mapping is for ${first.level.text}, while the guide is for ${role.text}: another ${kind}.`,
      related: [{ span: role.span, message: 'the role' }],
      facts: { role: role.text, level: first.level.text },
    }
  },
})
