/** Words that begin a level or a role: what stands before the first of them is a company. */
const ROLE_WORDS = new Set(
  (
    'account advanced ai am analyst analytics applied architect associate autonomous autonomy avp backend band business chief cloud clinical commerce compliance computational consultant core customer cyber ' +
    'cybersecurity data de dei design designer dev developer devops digital director distinguished ds ed edge em embedded eng engineer engineering engineers enterprise evp executive fde fellow field firmware flight ' +
    'forward founding frontend full-stack fullstack fde grade group hardware head ic information infra infrastructure integration intern ios jr junior lead level lmts machine manager md member mid mid-level ml mle ' +
    'mobile mts network partner payments pd platform pm pmts principal privacy product production program project qa quant quantitative r&d ranking reliability research researcher robotics sa scientist sde sdet ' +
    'sdm search sec seceng secops security senior site sme smts software solution solutions specialist sr sre staff svp swe sysde system systems team tech technical technology tier tpm trading ui ux vice vp web'
  ).split(' '),
)

const CODE = /^(?:[A-Z]{0,5}[-.]?\d{1,2}[a-c]?|[A-Z]{2,4}-[IVX]+|[IVX]+|[SLPA]?MTS)(?:[-–/+].*)?$/

/** Whether a word is a level's code, as `L5`, `E4-E5`, `IC3/IC4`, `59–60`, `SDE-II`, `2-1`. */
export const isCode = (word: string): boolean => CODE.test(word)

/** Whether a word begins a level or role: a code, a role word, or one of several joined by slashes (`Sr/Staff`). */
export const isLevelWord = (word: string): boolean => {
  const bare = word.replace(/^\(+|[).,:;]+$/g, '')
  return isCode(bare) || ROLE_WORDS.has(bare.toLowerCase().replace(/\.?\/.*/, ''))
}

const RANKS: readonly (readonly [string, RegExp])[] = [
  ['junior', /\b(?:junior|jr|intern|entry)\b/i],
  ['senior', /\b(?:senior|sr)\b/i],
  ['staff', /\bstaff\b/i],
  ['principal', /\bprincipal\b/i],
  ['lead', /\blead\b/i],
  ['director', /\bdirector\b/i],
  ['vice-president', /\b(?:s|e|a)?vp\b|\bvice president\b/i],
  ['partner', /\bpartner\b(?! engineer| manager)/i],
  ['distinguished', /\b(?:distinguished|fellow)\b/i],
]

/** Seniority that a title or level names: its ranks, joined, as `senior`; empty where it names none. */
export const rankOf = (text: string): string => RANKS.flatMap(([rank, pattern]) => (pattern.test(text) ? [rank] : [])).join('+')
