import { REFUSED, type Standing } from '../order'
import type { Plan } from '../plan'
import { wordIn } from './columns'
import { createJudge } from './judge'
import { ID } from './layout'
import { type Most, mostOfEntry, NOTHING, placesBy, type Sought, together } from './most'
import { type Prepared, prepare } from './prepared'
import { compareId, idOf, lotAt, nextOf, type Segment, STRIDE } from './segment'
import { createSignReader } from './sign'
import { createTop, type Top } from './top'

/** A record of one of the segments searched. */
export interface Found {
  readonly segment: Segment
  readonly record: number
}

/** What a search cost. */
export interface Cost {
  /** Records judged at least in part. */
  judged: number
  /** Postings whose signs gave hope; records, where the posting asks for nothing known. */
  read: number
  /** The same if nothing had been skipped. */
  all: number
}

/** What one search of one segment works with. */
interface Work {
  readonly segment: Segment
  readonly prepared: Prepared
  readonly sought: Sought
  readonly top: Top<Found>
  readonly cost: Cost
  /** The most points that the facets of a posting's record may bring. */
  readonly mostOfSign: (posting: number) => number
  /** For postings with several items: their readings as they are noted. */
  readonly notings: readonly Noting[]
  /** Judges a record unless it is hopeless by its offers; `ofPlace` is what its place comes to. */
  readonly consider: (record: number, ofPlace: number) => void
}

/** A term to note, and which items it covers. */
interface Noting {
  readonly term: number
  readonly groups: number
  /** The items that it and those after it cover. */
  readonly left: number
}

const lengthOfTerm = ({ directory }: Segment, term: number): number =>
  wordIn(directory, (term + 1) * STRIDE) - wordIn(directory, term * STRIDE)

/** The readings, those of the item with the shortest lists first: whoever stands in none of those need not be noted later. */
const notingsOf = (segment: Segment, { readings, mostOfGroups }: Prepared): Noting[] => {
  if (!tellsItems(mostOfGroups)) return []
  const lengths = new Map<number, number>()
  for (const { term, groups } of readings)
    for (let group = 1; group <= groups; group *= 2)
      if (groups & group) lengths.set(group, (lengths.get(group) ?? 0) + lengthOfTerm(segment, term))
  const longest = (groups: number) => Math.max(...[...lengths].map(([group, length]) => (groups & group ? length : 0)))
  let left = 0
  return readings
    .toSorted((one, other) => longest(other.groups) - longest(one.groups))
    .map(({ term, groups }) => {
      left |= groups
      return { term, groups, left }
    })
    .toReversed()
}

/** Whether there are several items to tell apart. */
const tellsItems = (mostOfGroups: Prepared['mostOfGroups']): boolean => mostOfGroups.length > 2

const workOn = (segment: Segment, prepared: Prepared, at: Pick<Work, 'sought' | 'top' | 'cost'>): Work => {
  const judge = createJudge(segment, prepared)
  const { sought, top, cost } = at
  const { rest } = prepared
  const refusals = sought === 'eligible' ? 0 : 1
  const papers = sought === 'eligible' ? prepared.papers : 0
  return {
    ...at,
    segment,
    prepared,
    notings: notingsOf(segment, prepared),
    mostOfSign: createSignReader(segment.signs, { plan: prepared.plan, papers, sought }),
    consider: (record, ofPlace) => {
      cost.judged += 1
      const sum = ofPlace + judge.offers(record)
      const open = refusals - Math.floor(sum / REFUSED)
      if (open < 0 || (sum % REFUSED) + (open === 0 ? rest.eligible : rest.near) < top.leastScore()) return
      const total = sum + judge.rest(record)
      if (Math.floor(total / REFUSED) === refusals && total % REFUSED >= top.leastScore())
        top.offer({ segment, record }, total)
    },
  }
}

/** A list of postings. */
interface List {
  readonly cell: number
  /** The most of all that signs do not tell. */
  readonly most: Most
  /** Whether a record is still worth looking at, where what was noted says so for less than its sign. */
  readonly isOpen: ((record: number) => boolean) | null
}

/** The postings of a list whose signs give hope. */
const eachPosting = (work: Work, { cell, most, isOpen }: List, visit: (record: number) => void): void => {
  const { segment, top, cost, sought, mostOfSign } = work
  const { postings, directory } = segment
  const others = sought === 'eligible' ? most.eligible : Math.max(most.eligible, most.near)
  const to = wordIn(directory, cell + 1)
  for (let at = wordIn(directory, cell); at < to; at += 1) {
    const record = wordIn(postings, at)
    if ((isOpen && !isOpen(record)) || others + mostOfSign(at) < top.leastScore()) continue
    cost.read += 1
    visit(record)
  }
}

/** Records begin at least this far apart where they have an offer: so much less room for what is noted of each. */
const APART = 3
const JUDGED = 0x80

const notes = { bytes: new Uint8Array(0) }

/** Room for a note on each record of a place, empty. */
const notesFor = (words: number): Uint8Array => {
  const length = (words >>> APART) + 1
  if (notes.bytes.length < length) notes.bytes = new Uint8Array(length)
  return notes.bytes.fill(0, 0, length)
}

interface Note {
  readonly place: number
  readonly noting: Noting
  readonly noted: Uint8Array
  /** Everybody in the list, or only who was noted before. */
  readonly isAll: boolean
}

/** Notes who stands in a list. No sign is read: most of them are out of the question before it comes to that. */
const note = ({ segment }: Work, { place, noting: { term, groups }, noted, isAll }: Note): void => {
  const { postings, directory, places } = segment
  const start = wordIn(places, place)
  const cell = term * STRIDE + place
  const to = wordIn(directory, cell + 1)
  for (let posting = wordIn(directory, cell); posting < to; posting += 1) {
    const at = (wordIn(postings, posting) - start) >>> APART
    const before = noted[at] ?? 0
    if (isAll || before !== 0) noted[at] = before | groups
  }
}

/**
 * Reads the terms of a place. First it notes which items each record covers: most cover only one of several, and
 * where that is hopeless they are never fetched.
 */
const readTerms = (work: Work, place: number, most: Most): void => {
  const { segment, prepared, sought, top } = work
  const start = wordIn(segment.places, place)
  const noted = notesFor(wordIn(segment.places, place + 1) - start)
  const ofPlace = prepared.placeTable[place] ?? 0
  const hopes = (groups: number): boolean =>
    together(most, prepared.mostOfGroups[groups] ?? NOTHING)[sought] >= top.leastScore()
  const several = tellsItems(prepared.mostOfGroups)
  const here = together(mostOfEntry(ofPlace), prepared.unsigned)
  for (const noting of work.notings) note(work, { place, noting, noted, isAll: hopes(noting.left) })
  const hopeful = prepared.mostOfGroups.map(() => true)
  const isHopeful = (record: number): boolean => hopeful[noted[(record - start) >>> APART] ?? 0] ?? false
  for (const { term, most: ofOffers } of prepared.readings) {
    if (together(most, ofOffers)[sought] < top.leastScore()) return
    for (const groups of hopeful.keys()) hopeful[groups] = hopes(groups)
    const list = { cell: term * STRIDE + place, most: together(here, ofOffers), isOpen: several ? isHopeful : null }
    eachPosting(work, list, (record) => {
      const at = (record - start) >>> APART
      if (noted[at] === JUDGED) return
      noted[at] = JUDGED
      work.consider(record, ofPlace)
    })
  }
}

/** Reads every record of a place. */
const readRecords = (work: Work, place: number): void => {
  const { segment, prepared, cost } = work
  const ofPlace = prepared.placeTable[place] ?? 0
  const end = wordIn(segment.places, place + 1)
  for (let record = wordIn(segment.places, place); record < end; record = nextOf(segment, record)) {
    cost.read += 1
    work.consider(record, ofPlace)
  }
}

/** Reads what may hold one of the best, the most promising places first. */
const readSegment = (work: Work): void => {
  const { prepared, sought, top, segment, cost } = work
  const { placeTable, rest, readings, plan } = prepared
  const widest = readings[0]?.most ?? NOTHING
  for (const place of placesBy(sought, placeTable, together(rest, widest))) {
    const most = together(mostOfEntry(placeTable[place] ?? 0), rest)
    const bound = together(most, widest)[sought]
    if (bound < 0 || bound < top.leastScore()) break
    if (plan.items.length > 0) readTerms(work, place, most)
    else readRecords(work, place)
  }
  cost.all += lengthOf(segment, prepared)
}

const lengthOf = (segment: Segment, { plan, readings }: Prepared): number => {
  if (plan.items.length === 0) return segment.rows
  return readings.reduce((sum, { term }) => sum + lengthOfTerm(segment, term), 0)
}

export interface SearchOptions {
  readonly sought: Sought
  readonly most: number
  /** Scores this near count as alike. */
  readonly spread: number
  readonly isLeftOut: (found: Found) => boolean
}

const topFor = ({ lot }: Plan, { most, spread, isLeftOut }: SearchOptions): Top<Found> =>
  createTop<Found>(
    most,
    { spread, lot },
    {
      lotOf: ({ segment, record }) => lotAt(segment, record),
      idOf: ({ segment, record }) => idOf(segment, record),
      compareIds: (one, { segment, record }) =>
        compareId(one.segment, one.record, segment.records.subarray(record + ID, record + ID + 4)),
      isLeftOut,
    },
  )

/** The best of several segments for a plan. Exactly those that judging everyone would find, in their order. */
export const search = (
  segments: readonly Segment[],
  plan: Plan,
  options: SearchOptions,
): { readonly found: Standing[]; readonly cost: Cost } => {
  const prepared = prepare(plan)
  const top = topFor(plan, options)
  const cost: Cost = { judged: 0, read: 0, all: 0 }
  for (const segment of segments) readSegment(workOn(segment, prepared, { sought: options.sought, top, cost }))
  return { found: top.done(), cost }
}

/** The same by judging every record: what `search` is held against. */
export const scan = (segments: readonly Segment[], plan: Plan, options: SearchOptions): Standing[] => {
  const prepared = prepare(plan)
  const top = topFor(plan, options)
  const refusals = options.sought === 'eligible' ? 0 : 1
  for (const segment of segments) {
    createJudge(segment, prepared).each((record, total) => {
      if (Math.floor(total / REFUSED) === refusals) top.offer({ segment, record }, total)
    })
  }
  return top.done()
}
