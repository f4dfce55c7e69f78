import { PROVINCES } from '~/domain/region/provinces'
import { REGENCIES, type Regency } from '~/domain/region/regencies'
import { bareName, KIND_WORDS, SHORT_NAMES } from '~/domain/region/said-names'
import { slipsBetween } from '~/domain/slips'

/** A place that words name: a province, one regency, or what lies around it. */
export type NamedPlace =
  | { readonly kind: 'province'; readonly code: string }
  | { readonly kind: 'regency'; readonly code: string }
  | { readonly kind: 'around'; readonly code: string }

/** Names of places that are ordinary words too: read as places only after a word that says so, such as *di*. */
const ORDINARY: ReadonlySet<string> = new Set(['batu', 'pati', 'buru', 'metro', 'puncak', 'banjar', 'toba'])

/** Words before the name of a place that are no part of it. */
const LEADS: ReadonlySet<string> = new Set(['di', 'daerah', 'wilayah', 'sekitar', 'dekat', 'dari', 'asal', 'se'])
/** A shorter name is one slip from too many words. */
const SHORTEST_REPAIRED = 5
/** From so many letters on, two slips are still the same name. */
const TWO_SLIPS_FROM = 9

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

for (const { code, short } of SHORT_NAMES)
  for (const name of short) places.set(name, { kind: code.length === 2 ? 'province' : 'around', code })

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
  const kind = KIND_WORDS[before(from)]
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
