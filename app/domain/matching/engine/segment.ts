import { CERTIFICATES } from '../../business/certificates'
import { TERMS } from '../../business/terms'
import { PLACE } from '../facets'
import type { OfferFigures } from '../offers'
import { FACETS, type Profile } from '../profile'
import { growing, words16, words32 } from './columns'
import { DAY, FACET_FIELDS, type Field, HELD, STATURE_FIELD, WAITING, WORDS } from './layout'

/**
 * Many profiles as columns, rows standing by place and id. Never changed once built: changes stand in a smaller segment
 * beside it. Plain data in shared memory, so that workers read the same bytes and a file holds them as they are.
 */
export interface Segment {
  readonly rows: number
  /** `WORDS` for each row, as `layout` says. */
  readonly words: Uint32Array
  /** The id of each row: four words. */
  readonly ids: Uint32Array
  /** Where the offers of each row begin; one more than there are rows. */
  readonly starts: Uint32Array
  /** Of each offer: its term, and which of `figures` it has. */
  readonly terms: Uint16Array
  readonly said: Uint32Array
  /** Every set of figures that is said at all, once: people say round numbers, so there are few. */
  readonly figures: readonly OfferFigures[]
  /** Where the rows of each place begin; one more than there are places. */
  readonly places: Uint32Array
  /** The rows that offer each term, each once, rising. */
  readonly postings: Uint32Array
  /** Where the postings of a term and a place begin, at `term × (places + 1) + place`. */
  readonly directory: Uint32Array
  /** Of every `BLOCK` postings, and of every `BLOCK` rows: what occurs in them, as `tagsOf` says. */
  readonly postingTags: Uint32Array
  readonly rowTags: Uint32Array
}

export const BLOCK = 64
export const PLACES = PLACE.values
/** The stride of the directory. */
export const STRIDE = PLACES + 1

const placeFacet = FACETS.indexOf(PLACE)

export const fieldOf = (segment: Segment, row: number, { word, shift, mask }: Field): number =>
  ((segment.words[row * WORDS + word] ?? 0) >>> shift) & mask

/** Papers held or in progress, a bit each, and above them the stature as one bit: blocks keep the union. */
const tagsOf = (segment: Segment, row: number): number =>
  fieldOf(segment, row, HELD) |
  fieldOf(segment, row, WAITING) |
  (1 << (CERTIFICATES.length + fieldOf(segment, row, STATURE_FIELD)))

export const placeOf = ({ codes }: Profile): number => codes[placeFacet] ?? 0

/** Profiles in the order in which a segment takes them. */
export const byPlace = (one: Profile, other: Profile): number =>
  placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : Number(one.id > other.id))

/** The four words of a UUID; of another text nothing good. */
const pushId = (id: string, push: (word: number) => void): void => {
  push(Number.parseInt(id.slice(0, 8), 16))
  push(Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16))
  push(Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16))
  push(Number.parseInt(id.slice(28, 36), 16))
}

const hex = (word: number): string => word.toString(16).padStart(8, '0')

export const idOf = ({ ids }: Segment, row: number): string => {
  const [a = '', b = '', c = '', d = ''] = Array.from(ids.subarray(row * 4, row * 4 + 4), hex)
  return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`
}

/** Less than 0 when the row's id stands before the other's. */
export const compareIds = (one: Segment, row: number, [other, otherRow]: readonly [Segment, number]): number => {
  for (let word = 0; word < 4; word += 1) {
    const difference = (one.ids[row * 4 + word] ?? 0) - (other.ids[otherRow * 4 + word] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const wordsOf = (profile: Profile, words: number[]): void => {
  words.fill(0)
  const put = ({ word, shift }: Field, value: number) => {
    words[word] = ((words[word] ?? 0) | (value << shift)) >>> 0
  }
  put(DAY, profile.day)
  put(HELD, profile.held)
  put(WAITING, profile.waiting)
  for (const [at, field] of FACET_FIELDS.entries()) put(field, profile.codes[at] ?? 0)
}

/** Numbers sets of figures, equal ones alike. */
const createFigures = () => {
  const known = new Map<string, number>()
  const figures: OfferFigures[] = []
  return {
    figures,
    numberOf: (said: OfferFigures): number => {
      const key = Object.values(said).join(' ')
      const found = known.get(key)
      if (found !== undefined) return found
      known.set(key, figures.length)
      figures.push(said)
      return figures.length - 1
    },
  }
}

export interface SegmentBuilder {
  /** Profiles must come by `byPlace`. */
  readonly add: (profile: Profile) => void
  readonly done: () => Segment
}

/** `expected` rows are made room for at once. */
export const createBuilder = (expected: number): SegmentBuilder => {
  const words = growing(words32, expected * WORDS)
  const ids = growing(words32, expected * 4)
  const starts = growing(words32, expected + 1)
  const terms = growing(words16, expected * 2)
  const said = growing(words32, expected * 2)
  const { figures, numberOf } = createFigures()
  const places = words32(STRIDE)
  const row = Array.from({ length: WORDS }, () => 0)
  return {
    add: (profile) => {
      wordsOf(profile, row)
      for (const word of row) words.push(word)
      pushId(profile.id, ids.push)
      starts.push(terms.length())
      for (const offer of profile.offers) {
        terms.push(offer.term)
        said.push(numberOf(offer.figures))
      }
      const next = placeOf(profile) + 1
      places[next] = (places[next] ?? 0) + 1
    },
    done: () => {
      const rows = starts.length()
      starts.push(terms.length())
      for (let place = 1; place < STRIDE; place += 1) places[place] = (places[place] ?? 0) + (places[place - 1] ?? 0)
      const columns = { rows, words: words.done(), ids: ids.done(), starts: starts.done(), terms: terms.done() }
      return withPostings({ ...columns, said: said.done(), figures, places })
    },
  }
}

type Columns = Omit<Segment, 'postings' | 'directory' | 'postingTags' | 'rowTags'>

/** Whether the row said the same term in an earlier offer. */
const saidBefore = ({ terms, starts }: Columns, row: number, offer: number): boolean => {
  for (let earlier = starts[row] ?? 0; earlier < offer; earlier += 1) if (terms[earlier] === terms[offer]) return true
  return false
}

const eachPosting = (columns: Columns, visit: (term: number, row: number, place: number) => void): void => {
  const { starts, terms, places } = columns
  let place = 0
  for (let row = 0; row < columns.rows; row += 1) {
    while (row >= (places[place + 1] ?? 0)) place += 1
    for (let offer = starts[row] ?? 0; offer < (starts[row + 1] ?? 0); offer += 1)
      if (!saidBefore(columns, row, offer)) visit(terms[offer] ?? 0, row, place)
  }
}

/** Counts, then places: the lists of all terms side by side, each by place and row. */
const withPostings = (columns: Columns): Segment => {
  const directory = words32(TERMS.length * STRIDE + 1)
  eachPosting(columns, (term, _, place) => {
    const next = term * STRIDE + place + 1
    directory[next] = (directory[next] ?? 0) + 1
  })
  for (let at = 1; at < directory.length; at += 1) directory[at] = (directory[at] ?? 0) + (directory[at - 1] ?? 0)
  const postings = words32(directory.at(-1) ?? 0)
  const next = directory.slice()
  eachPosting(columns, (term, row, place) => {
    const at = term * STRIDE + place
    postings[next[at] ?? 0] = row
    next[at] = (next[at] ?? 0) + 1
  })
  const segment = { ...columns, postings, directory, postingTags: words32(0), rowTags: words32(0) }
  return {
    ...segment,
    postingTags: tagged(segment, postings.length, (at) => postings[at] ?? 0),
    rowTags: tagged(segment, columns.rows, (at) => at),
  }
}

const tagged = (segment: Segment, length: number, rowAt: (at: number) => number): Uint32Array => {
  const tags = words32(Math.ceil(length / BLOCK))
  for (let at = 0; at < length; at += 1) {
    const block = Math.floor(at / BLOCK)
    tags[block] = (tags[block] ?? 0) | tagsOf(segment, rowAt(at))
  }
  return tags
}

/** A segment of these profiles, in whatever order they come. */
export const segmentOf = (profiles: readonly Profile[]): Segment => {
  const builder = createBuilder(profiles.length)
  for (const profile of profiles.toSorted(byPlace)) builder.add(profile)
  return builder.done()
}

/** The row of an id, or null: rows of one place stand by id. */
export const rowOf = (segment: Segment, id: string): number | null => {
  const ids: number[] = []
  pushId(id, (word) => ids.push(word))
  const sought = { ...segment, ids: Uint32Array.from(ids) }
  for (let place = 0; place < PLACES; place += 1) {
    let from = segment.places[place] ?? 0
    let to = segment.places[place + 1] ?? 0
    while (from < to) {
      const middle = Math.floor((from + to) / 2)
      if (compareIds(segment, middle, [sought, 0]) < 0) from = middle + 1
      else to = middle
    }
    if (from < (segment.places[place + 1] ?? 0) && compareIds(segment, from, [sought, 0]) === 0) return from
  }
  return null
}

/** A row as the profile it was made of; who is tied to whom is no part of a row. */
export const profileAt = (segment: Segment, row: number): Profile => ({
  id: idOf(segment, row),
  lot: (segment.ids[row * 4 + 3] ?? 0) & 0x7fff_ffff,
  codes: FACET_FIELDS.map((field) => fieldOf(segment, row, field)),
  day: fieldOf(segment, row, DAY),
  held: fieldOf(segment, row, HELD),
  waiting: fieldOf(segment, row, WAITING),
  offers: Array.from({ length: (segment.starts[row + 1] ?? 0) - (segment.starts[row] ?? 0) }, (_, at) =>
    offerAt(segment, (segment.starts[row] ?? 0) + at),
  ).flatMap((offer) => offer ?? []),
  ties: [],
})

const offerAt = ({ terms, said, figures }: Segment, at: number) => {
  const found = figures[said[at] ?? 0]
  return found && { term: terms[at] ?? 0, figures: found }
}

/** Bytes of the columns, without the few that all rows share. */
export const bytesOf = (segment: Segment): number =>
  Object.values(segment).reduce<number>((sum, each) => sum + (ArrayBuffer.isView(each) ? each.byteLength : 0), 0)
