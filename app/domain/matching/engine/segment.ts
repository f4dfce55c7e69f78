import { TERMS } from '../../business/terms'
import { PLACE } from '../facets'
import type { OfferFigures } from '../offers'
import { lotOf } from '../order'
import { FACETS, type Profile, type ProfileOffer } from '../profile'
import { fieldIn, growing, wordIn, wordsOf } from './columns'
import {
  DAY,
  FACET_FIELDS,
  type Field,
  HELD,
  ID,
  MOST_OFFERS,
  OFFERS,
  OFFERS_FROM,
  TERM_BITS,
  TERM_MASK,
  WAITING,
} from './layout'
import { SIGN_WORDS, writeSign } from './sign'

/**
 * Many profiles as records of words, one after another by place and id; all that is told of one stands together, since
 * what costs is to fetch it. Never changed once built: changes stand in a smaller segment beside it. Plain data in
 * shared memory, so that workers read the same bytes and a file holds them as they are. A record is known by where it
 * begins.
 */
export interface Segment {
  readonly rows: number
  /** Record after record, as `layout` says. */
  readonly records: Uint32Array
  /** Every set of figures that is said at all, once: people say round numbers, so there are few. */
  readonly figures: readonly OfferFigures[]
  /** Where the records of each place begin; one more than there are places. */
  readonly places: Uint32Array
  /** Where every `BLOCK`th record begins. */
  readonly blocks: Uint32Array
  /** The records that offer each term, each once, rising within a place. */
  readonly postings: Uint32Array
  /** Where the postings of a term and a place begin, at `term × STRIDE + place`. */
  readonly directory: Uint32Array
  /** The sign of the record of every posting, as `sign.ts` says. */
  readonly signs: Uint32Array
}

const BLOCK = 64
export const PLACES = PLACE.values
export const STRIDE = PLACES + 1

const placeFacet = FACETS.indexOf(PLACE)

export const fieldOf = ({ records }: Pick<Segment, 'records'>, at: number, field: Field): number =>
  fieldIn(records, at, field)

/** Where the record after this one begins. */
export const nextOf = (segment: Pick<Segment, 'records'>, at: number): number =>
  at + OFFERS_FROM + fieldOf(segment, at, OFFERS)

export const placeOf = ({ codes }: Profile): number => codes[placeFacet] ?? 0

/** Profiles in the order in which a segment takes them. */
export const byPlace = (one: Profile, other: Profile): number =>
  placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : Number(one.id > other.id))

/** The four words of a UUID; of another text nothing good. */
const idWords = (id: string): readonly [number, number, number, number] => [
  Number.parseInt(id.slice(0, 8), 16),
  Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16),
  Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16),
  Number.parseInt(id.slice(28, 36), 16),
]

const hex = (word: number): string => word.toString(16).padStart(8, '0')

export const idOf = ({ records }: Segment, at: number): string => {
  const [a = '', b = '', c = '', d = ''] = Array.from(records.subarray(at + ID, at + ID + 4), hex)
  return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`
}

/** The lot of an id, read from its last word. */
export const lotAt = ({ records }: Segment, at: number): number => wordIn(records, at + ID + 3) & 0x7fff_ffff

/** Less than 0 when the id of the record stands before these words. */
export const compareId = ({ records }: Pick<Segment, 'records'>, at: number, words: ArrayLike<number>): number => {
  for (let word = 0; word < 4; word += 1) {
    const difference = wordIn(records, at + ID + word) - (words[word] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Numbers sets of figures, equal ones alike. */
const createFigures = () => {
  const seen = new WeakMap<OfferFigures, number>()
  const known = new Map<string, number>()
  const figures: OfferFigures[] = []
  const byValue = (said: OfferFigures): number => {
    const key = Object.values(said).join(' ')
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, figures.length)
    figures.push(said)
    return figures.length - 1
  }
  return {
    figures,
    numberOf: (said: OfferFigures): number => {
      const number = seen.get(said) ?? byValue(said)
      seen.set(said, number)
      return number
    },
  }
}

/** The words of a record that its facts are packed into; `words` is written over. */
const pack = (profile: Profile, offers: number, words: Uint32Array): void => {
  words.fill(0)
  const put = ({ word, shift }: Field, value: number) => {
    words[word] = (words[word] ?? 0) | (value << shift)
  }
  put(OFFERS, offers)
  put(DAY, profile.day)
  put(HELD, profile.held)
  put(WAITING, profile.waiting)
  for (const [at, field] of FACET_FIELDS.entries()) put(field, profile.codes[at] ?? 0)
}

export interface SegmentBuilder {
  /** Profiles must come by `byPlace`. */
  readonly add: (profile: Profile) => void
  readonly done: () => Segment
}

const EXPECTED_OFFERS = 2

/** `expected` profiles are made room for at once. */
export const createBuilder = (expected: number): SegmentBuilder => {
  const records = growing(expected * (OFFERS_FROM + EXPECTED_OFFERS))
  const { figures, numberOf } = createFigures()
  const places = wordsOf(STRIDE)
  const blocks = growing(Math.ceil(expected / BLOCK))
  const words = new Uint32Array(ID)
  let rows = 0
  let place = 0
  const reach = (next: number) => {
    while (place < next) {
      place += 1
      places[place] = records.length()
    }
  }
  return {
    add: (profile) => {
      reach(placeOf(profile))
      if (rows % BLOCK === 0) blocks.push(records.length())
      rows += 1
      const offers = profile.offers.slice(0, MOST_OFFERS)
      pack(profile, offers.length, words)
      for (const word of words) records.push(word)
      for (const word of idWords(profile.id)) records.push(word)
      for (const { term, figures: said } of offers) records.push((numberOf(said) << TERM_BITS) | term)
    },
    done: () => {
      reach(PLACES)
      return withPostings({ rows, records: records.done(), figures, places, blocks: blocks.done() })
    },
  }
}

type Records = Omit<Segment, 'postings' | 'directory' | 'signs'>

/** Whether an earlier offer of the record has the same term. */
const saidBefore = ({ records }: Records, first: number, offer: number): boolean => {
  for (let earlier = first; earlier < offer; earlier += 1)
    if ((wordIn(records, earlier) & TERM_MASK) === (wordIn(records, offer) & TERM_MASK)) return true
  return false
}

const eachPosting = (segment: Records, visit: (cell: number, record: number) => void): void => {
  const { records, places } = segment
  let place = 0
  for (let record = 0; record < records.length; record = nextOf(segment, record)) {
    while (record >= wordIn(places, place + 1)) place += 1
    const [first, end] = [record + OFFERS_FROM, nextOf(segment, record)]
    for (let offer = first; offer < end; offer += 1)
      if (!saidBefore(segment, first, offer)) visit((wordIn(records, offer) & TERM_MASK) * STRIDE + place, record)
  }
}

/** Counts, then places: the lists of all terms side by side, each by place. */
const withPostings = (segment: Records): Segment => {
  const directory = wordsOf(TERMS.length * STRIDE + 1)
  eachPosting(segment, (cell) => {
    directory[cell + 1] = wordIn(directory, cell + 1) + 1
  })
  for (let at = 1; at < directory.length; at += 1) directory[at] = wordIn(directory, at) + wordIn(directory, at - 1)
  const postings = wordsOf(directory.at(-1) ?? 0)
  const signs = wordsOf(SIGN_WORDS * postings.length)
  const sign = new Uint32Array(SIGN_WORDS)
  const next = directory.slice()
  let signed = -1
  eachPosting(segment, (cell, record) => {
    if (signed !== record) writeSign(segment.records, record, sign)
    signed = record
    const at = wordIn(next, cell)
    postings[at] = record
    signs.set(sign, SIGN_WORDS * at)
    next[cell] = at + 1
  })
  return { ...segment, postings, directory, signs }
}

/** A segment of these profiles, in whatever order they come. */
export const segmentOf = (profiles: readonly Profile[]): Segment => {
  const builder = createBuilder(profiles.length)
  for (const profile of profiles.toSorted(byPlace)) builder.add(profile)
  return builder.done()
}

/** The last block of a place that does not begin behind an id, or the one before the place. */
const blockBefore = (segment: Segment, place: number, words: ArrayLike<number>): number => {
  const { blocks, places } = segment
  const isBefore = (record: number): boolean =>
    record < wordIn(places, place) || (record < wordIn(places, place + 1) && compareId(segment, record, words) <= 0)
  let from = 0
  for (let to = blocks.length; from < to; ) {
    const middle = Math.floor((from + to) / 2)
    if (isBefore(wordIn(blocks, middle))) from = middle + 1
    else to = middle
  }
  return from - 1
}

/** The record of an id within a place, or null: the records of its block are looked through one by one. */
const recordIn = (segment: Segment, place: number, words: ArrayLike<number>): number | null => {
  const [start, end] = [wordIn(segment.places, place), wordIn(segment.places, place + 1)]
  const block = wordIn(segment.blocks, blockBefore(segment, place, words))
  for (let record = Math.max(start, block); record < end; record = nextOf(segment, record)) {
    const order = compareId(segment, record, words)
    if (order >= 0) return order === 0 ? record : null
  }
  return null
}

/** The record of an id, or null: it may stand in any place. */
export const recordOf = (segment: Segment, id: string): number | null => {
  const words = Uint32Array.from(idWords(id))
  for (let place = 0; place < PLACES; place += 1) {
    const record = recordIn(segment, place, words)
    if (record !== null) return record
  }
  return null
}

const offersAt = (segment: Segment, at: number): ProfileOffer[] =>
  Array.from(segment.records.subarray(at + OFFERS_FROM, nextOf(segment, at))).flatMap((word) => {
    const figures = segment.figures[word >>> TERM_BITS]
    return figures ? [{ term: word & TERM_MASK, figures }] : []
  })

/** A record as the profile it was made of; who is tied to whom is no part of it. */
export const profileAt = (segment: Segment, at: number): Profile => {
  const id = idOf(segment, at)
  return {
    id,
    lot: lotOf(id),
    codes: FACET_FIELDS.map((field) => fieldOf(segment, at, field)),
    day: fieldOf(segment, at, DAY),
    held: fieldOf(segment, at, HELD),
    waiting: fieldOf(segment, at, WAITING),
    offers: offersAt(segment, at),
    ties: [],
  }
}

/** Bytes of all words, without the few sets of figures that all share. */
export const bytesOf = (segment: Segment): number =>
  Object.values(segment).reduce<number>((sum, each) => sum + (ArrayBuffer.isView(each) ? each.byteLength : 0), 0)
