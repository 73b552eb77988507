/** What people call a place besides its usual name, for comparison; both in lower case without accents. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nyc: 'new york',
    'new york city': 'new york',
    sf: 'san francisco',
    'sf bay area': 'bay area',
    'san francisco bay area': 'bay area',
    la: 'los angeles',
    dc: 'washington',
    'washington d c': 'washington dc',
    bengaluru: 'bangalore',
    bombay: 'mumbai',
    gurgaon: 'gurugram',
    zuerich: 'zurich',
    muenchen: 'munich',
    munchen: 'munich',
    'us remote': 'remote us',
    'usa remote': 'remote us',
    'remote usa': 'remote us',
    'remote united states': 'remote us',
    'united states remote': 'remote us',
    'tel aviv yafo': 'tel aviv',
    'greater london': 'london',
  }),
)

/** Words behind a city that say where it lies. */
const COUNTRY_WORDS =
  /(?<=\S) (?:uk|united kingdom|england|us|usa|united states|germany|france|india|canada|australia|ireland|israel|nl|netherlands|japan|spain|poland|switzerland)$/
const STATE_WORDS =
  /(?<=\S) (?:al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|ia|ks|ky|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|california|texas|washington)$/

/** A region's name as words: lower case, without accents, marks, currency and headquarters tags. */
export const regionWords = (key: string): string =>
  key
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The state that a city is told by; empty where none is. */
export const stateOf = (words: string): string => STATE_WORDS.exec(words)?.[0].trim() ?? ''

const known = new Map<string, string>()

/** One name for a place whatever it is called: the same for `NYC`, `New York NY` and `New York City`. */
export const placeName = (words: string): string => {
  let name = known.get(words)
  if (name === undefined) {
    if (known.size > MOST) known.clear()
    name = nameOf(words)
    known.set(words, name)
  }
  return name
}

/** A library has few places and many guides. */
const MOST = 5_000

const nameOf = (words: string): string => {
  const bare = isRemote(words) ? words : words.replace(COUNTRY_WORDS, '').replace(STATE_WORDS, '')
  return ALIASES.get(words) ?? ALIASES.get(bare) ?? bare
}

const isRemote = (words: string): boolean => /\bremote\b/.test(words)
