import { PROVINCES } from '~/domain/region/provinces'
import { REGENCIES, type Regency } from '~/domain/region/regencies'
import { slipsBetween } from './word-list'

/** A place that words name: a province, one regency, or what lies around it. */
export type NamedPlace =
  | { readonly kind: 'province'; readonly code: string }
  | { readonly kind: 'regency'; readonly code: string }
  | { readonly kind: 'around'; readonly code: string }

/** What people call places for short: the first word of a line is the code of a province or a regency. */
const SHORT_NAMES = `
12 sumut
13 sumbar
16 sumsel
19 babel | bangka belitung
21 kepri
31 jakarta | jkt | dki | jabodetabek
32 jabar
33 jateng
34 yogyakarta | yogya | jogja | jogjakarta | diy
35 jatim
52 ntb
53 ntt
61 kalbar
62 kalteng
63 kalsel
64 kaltim
65 kaltara
71 sulut
72 sulteng
73 sulsel
74 sultra
75 gorontalo
76 sulbar
82 malut
3171 jakpus
3172 jakut
3173 jakbar
3174 jaksel
3175 jaktim
1271 mdn
1671 plg
3216 cikarang
3273 bdg
3278 tasik
3372 solo
3374 smg
3578 sby
3674 tangsel | serpong
5171 dps
7371 mks | ujung pandang | ujungpandang
`

/** Names of places that are ordinary words too: read as places only after a word that says so, such as *di*. */
const ORDINARY: ReadonlySet<string> = new Set(['batu', 'pati', 'buru', 'metro', 'puncak', 'banjar', 'toba'])

/** Words before the name of a place that are no part of it. */
const LEADS: ReadonlySet<string> = new Set(['di', 'daerah', 'wilayah', 'sekitar', 'dekat', 'dari', 'asal', 'se'])
/** Words that say which kind of regency is meant. */
const KINDS: Readonly<Record<string, Regency['kind']>> = {
  kota: 'kota',
  kodya: 'kota',
  kab: 'kabupaten',
  kabupaten: 'kabupaten',
}

/** A shorter name is one slip from too many words. */
const SHORTEST_REPAIRED = 5
/** From so many letters on, two slips are still the same name. */
const TWO_SLIPS_FROM = 9

const bareName = ({ name }: Regency): string =>
  name.toLowerCase().replace(/^(kota administrasi|kabupaten administrasi|kota|kabupaten) /, '')

const places = new Map<string, NamedPlace>()
const regencies = new Map<string, Partial<Record<Regency['kind'], string>>>()
for (const regency of REGENCIES) {
  const bare = bareName(regency)
  regencies.set(bare, { ...regencies.get(bare), [regency.kind]: regency.code })
}
for (const [name, { kota, kabupaten }] of regencies) {
  const code = kota ?? kabupaten
  if (code) places.set(name, { kind: 'around', code })
}
for (const { code, name } of PROVINCES) {
  places.set(name.toLowerCase(), { kind: 'province', code })
  places.set(name.toLowerCase().replace(/^(dki|di|kepulauan) /, ''), { kind: 'province', code })
}
/** Short names are too near to each other, and to names of people, to be guessed. */
const fullNames: readonly string[] = [...places.keys()].filter((name) => name.length >= SHORTEST_REPAIRED)

for (const line of SHORT_NAMES.trim().split('\n')) {
  const [code = '', names = ''] = line.split(/ (.*)/)
  for (const name of names.split(' | ')) places.set(name, { kind: code.length === 2 ? 'province' : 'around', code })
}

const LONGEST_NAME = Math.max(...[...places.keys()].map((name) => name.split(' ').length))

/** Where in a text a place is named, and which. */
export interface PlaceFound {
  readonly place: NamedPlace
  /** The words that name it, those before it included. */
  readonly from: number
  readonly to: number
}

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The place that words name, the longest name first; else the one that differs from a word by a slip of spelling.
 * `taken` are words of something else, such as *sumedang* in *tahu sumedang*; `known` are words that are right as they
 * stand.
 */
export function placeIn(
  words: readonly string[],
  { taken, known }: { readonly taken: (index: number) => boolean; readonly known: (word: string) => boolean },
): PlaceFound | null {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const free = runsOf(words, length).filter(({ from, to }) => {
      for (let index = from; index < to; index += 1) if (taken(index)) return false
      return true
    })
    const [found] = [
      ...free.map((span) => named(words, span)),
      ...free.map((span) => misspelt(words, span, known)),
    ].filter((one) => one !== null)
    if (found) return found
  }
  return null
}

const runsOf = (words: readonly string[], length: number): Span[] =>
  words.slice(length - 1).map((_, from) => ({ from, to: from + length }))

function named(words: readonly string[], { from, to }: Span): PlaceFound | null {
  const before = (index: number): string => words[index - 1] ?? ''
  const name = words.slice(from, to).join(' ')
  const place = places.get(name)
  if (!place) return null
  const kind = KINDS[before(from)]
  const start = kind ? from - 1 : from
  const led = LEADS.has(before(start))
  if (ORDINARY.has(name) && !kind && !led) return null
  const code = kind && regencies.get(name)?.[kind]
  return { place: code ? { kind: 'regency', code } : place, from: led ? start - 1 : start, to }
}

function misspelt(words: readonly string[], span: Span, known: (word: string) => boolean): PlaceFound | null {
  const said = words.slice(span.from, span.to)
  const name = said.join(' ')
  if (name.length < SHORTEST_REPAIRED || said.every(known) || /\d/.test(name)) return null
  const allowed = name.length >= TWO_SLIPS_FROM ? 2 : 1
  const [best] = fullNames
    .filter((other) => other[0] === name[0] && Math.abs(other.length - name.length) <= allowed)
    .map((other) => ({ other, slips: slipsBetween(name, other) }))
    .filter(({ slips }) => slips <= allowed)
    .toSorted((one, other) => one.slips - other.slips)
  if (!best) return null
  return named([...words.slice(0, span.from), ...best.other.split(' '), ...words.slice(span.to)], {
    from: span.from,
    to: span.from + best.other.split(' ').length,
  })
}
