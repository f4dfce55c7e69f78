import type { Actor } from '~/domain/access/actor'
import type { Search } from '~/schemas/browse'
import type { SearchKind } from '~/search/engine'
import type { NamedPlace } from '~/search/places'
import { type Reading, readQuery } from '~/search/reading'
import { WISHES } from '~/search/stop-words'
import { askedWords } from '~/search/words'

/** Who asks, and what. */
export interface Asking {
  readonly kind: SearchKind
  readonly search: Search
  readonly actor: Actor
}

/** A search whose words have been read. */
export interface Understood {
  /** As it came. */
  readonly typed: Search
  /** What the words say as filters stands in the filters; what they say is newer than what was chosen before. */
  readonly search: Search
  /** Whether something in the words became a filter. */
  readonly read: boolean
  /** The place was said, not chosen: it may be left when nothing is there. */
  readonly placeSaid: boolean
  /** *dekat saya* was said by somebody whose place is not known. */
  readonly placeUnknown: boolean
  /** Something was typed, and nothing in it can be searched. */
  readonly wordless: boolean
  /** Words that cannot be searched: left out by a minus, or a wish such as *murah*. */
  readonly unused: readonly string[]
}

export const NO_PLACE = { province: undefined, regency: undefined, km: undefined } as const

/** Around a place that was named, so far is still there. */
const NEARBY = '50'

/** A word after a minus, which other searches leave out of what they find. */
const LEFT_OUT = /(?<=^|\s)-(?=\p{L})\S+/gu

/** Reads the words of a search, unless they are to stand as they were typed. */
export function understand({ kind, search, actor }: Asking): Understood {
  if (search.as === 'typed') return searchable({ ...UNREAD, typed: search, search })
  const q = search.q.replaceAll(LEFT_OUT, '').trim()
  const unread = {
    ...UNREAD,
    typed: search,
    search: { ...search, q },
    unused: [...leftOutOf(search.q), ...wishesIn(q)],
  }
  const reading = readQuery(q, kind)
  const place = reading.nearMe ? homeOf(actor) : reading.place
  const filters = filtersOf(reading, place)
  if (Object.keys(filters).length === 0 && !reading.nearMe) return searchable(unread)
  return searchable({
    ...unread,
    search: { ...search, ...filters, q: reading.words },
    read: true,
    placeSaid: place !== null,
    placeUnknown: reading.nearMe && place === null,
  })
}

const UNREAD = { read: false, placeSaid: false, placeUnknown: false, unused: [] }

/** Without words that narrow nothing: signs alone, or stop words. */
const searchable = (understood: Omit<Understood, 'wordless'>): Understood => {
  const { typed, search, read } = understood
  if (search.q === '' || askedWords(search.q).length > 0) return { ...understood, wordless: false }
  return { ...understood, search: { ...search, q: '' }, wordless: !read && typed.q !== '' }
}

const leftOutOf = (text: string): string[] => [...text.matchAll(LEFT_OUT)].map(([word]) => word.replace('-', ''))

const wishesIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => WISHES.has(word))

/** A broker's place may be a province. */
const homeOf = (actor: Actor): NamedPlace | null => {
  if (actor.kind !== 'user' || actor.home === null) return null
  return { kind: actor.home.length === 2 ? 'province' : 'around', code: actor.home }
}

const filtersOf = ({ capacity, size, certificate, pattern }: Reading, place: NamedPlace | null): Partial<Search> => ({
  ...(place && { ...NO_PLACE, ...filtersOfPlace(place) }),
  ...(capacity && { capacity: capacity.amount, unit: capacity.unit ?? undefined }),
  ...(pattern && { pattern }),
  ...(size && { size }),
  ...(certificate && { certificate }),
})

const filtersOfPlace = ({ kind, code }: NamedPlace): Partial<Search> => {
  if (kind === 'province') return { province: code }
  return kind === 'regency' ? { regency: code } : { regency: code, km: NEARBY }
}
