import { REFUSED, type Standing } from '../order'
import type { Plan } from '../plan'
import { createJudge } from './judge'
import { type Most, mostOfEntry, NOTHING, places, type Sought, together } from './most'
import { NOT_READ, type Prepared, prepare } from './prepared'
import { BLOCK, compareIds, idOf, type Segment, STRIDE } from './segment'
import { createTop, type Top } from './top'

/** A row of one of the segments searched. */
export interface Row {
  readonly segment: Segment
  readonly row: number
}

const lotAt = ({ segment, row }: Row): number => (segment.ids[row * 4 + 3] ?? 0) & 0x7fff_ffff

/** What a search cost. */
export interface Cost {
  /** Rows judged at least in part. */
  rows: number
  /** Postings in the blocks that were read; rows, where the posting asks for nothing known. */
  read: number
  /** The same if nothing had been skipped. */
  all: number
}

/** Block after block of a range, without those whose tags say that nobody sought is in them. */
const eachIn = (
  [from, to]: readonly [number, number],
  { tags, isHopeless, cost }: { tags: Uint32Array; isHopeless: (tags: number) => boolean; cost: Cost },
  visit: (position: number) => void,
): void => {
  for (let position = from; position < to; ) {
    const end = Math.min(to, (Math.floor(position / BLOCK) + 1) * BLOCK)
    if (!isHopeless(tags[Math.floor(position / BLOCK)] ?? 0)) {
      cost.read += end - position
      for (let each = position; each < end; each += 1) visit(each)
    }
    position = end
  }
}

/** Reads what may hold one of the best rows of a segment, and offers it. */
const searchSegment = (
  segment: Segment,
  prepared: Prepared,
  at: { sought: Sought; top: Top<Row>; cost: Cost },
): void => {
  const { sought, top, cost } = at
  const { rest, readings, turns, needsAll, needsOne, placeTable } = prepared
  const judge = createJudge(segment, prepared)
  const { postings, directory, postingTags, rowTags, starts, terms } = segment
  const refusals = sought === 'eligible' ? 0 : 1

  /** Whether an earlier term of the row was read: it was judged there. */
  const judgedBefore = (row: number, turn: number): boolean => {
    for (let offer = starts[row] ?? 0; offer < (starts[row + 1] ?? 0); offer += 1)
      if ((turns[terms[offer] ?? 0] ?? NOT_READ) < turn) return true
    return false
  }
  const consider = (row: number, ofPlace: number) => {
    cost.rows += 1
    const sum = ofPlace + judge.offers(row)
    const open = refusals - Math.floor(sum / REFUSED)
    if (open < 0 || (sum % REFUSED) + (open === 0 ? rest.eligible : rest.near) < top.leastScore()) return
    const total = sum + judge.rest(row)
    if (Math.floor(total / REFUSED) === refusals) top.offer({ segment, row }, total)
  }
  const isHopeless = (tags: number): boolean =>
    sought === 'eligible' && ((tags & needsAll) !== needsAll || (tags & needsOne) === 0)
  const readTerms = (place: number, most: Most) => {
    const ofPlace = judge.place(place)
    for (const [turn, reading] of readings.entries()) {
      if (together(most, reading.most)[sought] < top.leastScore()) return
      const start = reading.term * STRIDE + place
      eachIn(
        [directory[start] ?? 0, directory[start + 1] ?? 0],
        { tags: postingTags, isHopeless, cost },
        (position) => {
          const row = postings[position] ?? 0
          if (!judgedBefore(row, turn)) consider(row, ofPlace)
        },
      )
    }
  }
  const readRows = (place: number) => {
    const ofPlace = judge.place(place)
    const range = [segment.places[place] ?? 0, segment.places[place + 1] ?? 0] as const
    eachIn(range, { tags: rowTags, isHopeless, cost }, (row) => consider(row, ofPlace))
  }

  const widest = readings[0]?.most ?? NOTHING
  for (const place of places[sought](placeTable)) {
    const most = together(mostOfEntry(judge.place(place)), rest)
    const bound = together(most, widest)[sought]
    if (bound < 0 || bound < top.leastScore()) break
    if (prepared.plan.items.length > 0) readTerms(place, most)
    else readRows(place)
  }
  cost.all += lengthOf(segment, prepared)
}

const lengthOf = ({ rows, directory }: Segment, { plan, readings }: Prepared): number => {
  if (plan.items.length === 0) return rows
  return readings.reduce(
    (sum, { term }) => sum + (directory[(term + 1) * STRIDE] ?? 0) - (directory[term * STRIDE] ?? 0),
    0,
  )
}

export interface SearchOptions {
  readonly sought: Sought
  readonly most: number
  /** Scores this near count as alike. */
  readonly spread: number
  readonly isLeftOut: (row: Row) => boolean
}

const topFor = ({ lot }: Plan, { most, spread, isLeftOut }: SearchOptions): Top<Row> =>
  createTop<Row>(
    most,
    { spread, lot },
    {
      lotOf: lotAt,
      idOf: ({ segment, row }) => idOf(segment, row),
      compareIds: (one, { segment, row }) => compareIds(one.segment, one.row, [segment, row]),
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
  const cost: Cost = { rows: 0, read: 0, all: 0 }
  for (const segment of segments) searchSegment(segment, prepared, { sought: options.sought, top, cost })
  return { found: top.done(), cost }
}

/** The same by judging every row: what `search` is held against. */
export const scan = (segments: readonly Segment[], plan: Plan, options: SearchOptions): Standing[] => {
  const prepared = prepare(plan)
  const top = topFor(plan, options)
  const refusals = options.sought === 'eligible' ? 0 : 1
  for (const segment of segments) {
    createJudge(segment, prepared).each((row, total) => {
      if (Math.floor(total / REFUSED) === refusals) top.offer({ segment, row }, total)
    })
  }
  return top.done()
}
