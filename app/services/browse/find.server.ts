import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import type { Term } from '~/domain/business/terms'
import type { Unit } from '~/domain/business/units'
import { pointOf, seatOf } from '~/domain/region/region'
import {
  ANY_DISTANCE,
  type Cursor,
  changed,
  cursorOf,
  DISTANCES,
  type Filter,
  kilometresOf,
  orderOf,
  readCursor,
  type Search,
  setFilters,
  without,
} from '~/schemas/browse'
import { comparedIn } from '~/search/documents'
import {
  type Capacity,
  type Facet,
  type FacetCounts,
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchHit,
  type SearchKind,
  type SearchQuery,
} from '~/search/engine'
import { marksFor, termsFor } from '~/search/words'
import { type Asking, NO_PLACE, type Understood, understand } from './understand'

const PAGE_SIZE = 20

/**
 * How the list came about: as asked; or, because that found nothing, by the words exactly as typed, from farther away,
 * from anywhere, or by some of the words.
 */
export type Turn = 'asked' | 'typed' | 'farther' | 'anywhere' | 'some-words'

/** A change of the search that would find something. */
export interface Loosening {
  /** What is given up together; `km` is only widened. */
  readonly filters: readonly (Filter | 'km')[]
  readonly search: Search
  readonly total: number
}

/** The same search among things of another kind. */
export interface Elsewhere {
  readonly kind: SearchKind
  readonly search: Search
  readonly total: number
}

export interface FoundPage {
  /** From its beginning, as it was understood: words that name a place, an amount or a paper have become filters. */
  readonly search: Search
  /** Something in the words was read as a filter; as they were typed. */
  readonly typed: string | null
  readonly turn: Turn
  /** *dekat saya* was said by somebody whose place is not known. */
  readonly placeUnknown: boolean
  readonly total: number
  /** Place of the first of these in the whole list, from 1. */
  readonly first: number
  /** Where the pages before and after begin, when there are any. */
  readonly previous: string | null
  readonly next: string | null
  readonly hits: readonly SearchHit[]
  readonly facets: FacetCounts
  /** Code of the term that the words name; null when they name none. */
  readonly capability: string | null
  /** Stems of the words that were searched and of what is said instead: what to mark in a text. */
  readonly marks: readonly string[]
  /** The words as they were searched, when their spelling was repaired; else null. */
  readonly meant: string | null
  /** Something was typed, and nothing in it can be searched: everything is listed. */
  readonly wordless: boolean
  /** Words that were typed and made no difference. */
  readonly unused: readonly string[]
  /** The usual engine was slow or down. */
  readonly stoodIn: boolean
  /** What the same words find among other kinds, of those that have any. */
  readonly elsewhere: readonly Elsewhere[]
  /** When nothing is found: what would be, most first. */
  readonly loosenings: readonly Loosening[]
}

const FACETS: Readonly<Record<SearchKind, readonly Facet[]>> = {
  business: ['province', 'size', 'certificate', 'sector'],
  group: ['province', 'size', 'certificate', 'sector'],
  opportunity: ['province', 'pattern', 'sector'],
  case: [],
}

/** One page of what a search finds. */
export async function find(context: Pick<AppContext, 'search' | 'now'>, asking: Asking): Promise<FoundPage> {
  const { kind } = asking
  const understood = understand(asking)
  const { asOf, offset } = readCursor(asking.search.cursor) ?? { asOf: context.now(), offset: 0 }
  const ask = (search: Search, how: Pick<SearchQuery, 'facets' | 'doubting'> = {}) =>
    context.search.search({ ...queryFor(kind, search, { asOf, offset }), at: context.now(), ...how })
  // A filter that is set is changed by its chip: what else it could be is counted by nobody.
  const askCounting: Ask = (one, doubting) =>
    ask(one, { facets: FACETS[kind].filter((facet) => one[facet] === undefined), doubting })
  const found = await firstThatFinds(turnsOf(understood), askCounting)
  const { turn, search, answer } =
    found.answer.total > 0 ? found : ((await similar(found, understood, askCounting)) ?? found)
  const { total, offset: before, hits, facets, words, stoodIn } = answer
  const [term] = termsFor(words.join(' '))
  const others = await elsewhere(context, asking)
  const pageAt = (at: number) => cursorOf({ asOf, offset: at })
  return {
    search: changed(search, {}),
    typed: understood.read ? asking.search.q : null,
    turn,
    placeUnknown: understood.placeUnknown,
    total,
    first: before + 1,
    previous: before > 0 ? pageAt(Math.max(0, before - PAGE_SIZE)) : null,
    next: before + hits.length < total ? pageAt(before + PAGE_SIZE) : null,
    hits,
    facets,
    capability: term?.code ?? null,
    marks: marksFor(words),
    meant: inOneWay(answer.meant, term),
    wordless: understood.wordless,
    unused: [
      ...understood.unused,
      ...found.answer.unused,
      ...found.answer.words.filter((word) => !words.includes(word)),
    ],
    stoodIn,
    elsewhere: others,
    loosenings: total > 0 ? [] : await loosen(search, async (other) => (await ask(other)).total),
  }
}

/** Words that are a name of what can be made, in as many words, by its usual name: *jait seragam* is *jahit seragam*. */
const inOneWay = (meant: string | null, term: Term | undefined): string | null =>
  term && term.id.split(' ').length === meant?.split(' ').length ? term.id.toLowerCase() : meant

/** Who reads, by what a case names its people by: a broker leads cases, anyone else has them with a business. */
export const readerOf = (actor: Actor): string[] => {
  if (actor.kind !== 'user') return []
  const businesses = actor.memberships.map(({ businessId }) => businessId)
  return actor.role === 'broker' ? [...businesses, actor.userId] : businesses
}

/** Kinds that a filter is of; words, places and sectors are asked of every kind alike. */
const KINDS_WITH: Readonly<Partial<Record<Filter, readonly SearchKind[]>>> = {
  certificate: ['business', 'group'],
  capacity: ['business', 'group'],
  size: ['business', 'group', 'opportunity'],
  pattern: ['opportunity'],
}

/** Kinds that some filter is not of are left out: their number would be that of another search. */
async function elsewhere(
  { search, now }: Pick<AppContext, 'search' | 'now'>,
  { kind, actor, search: asked }: Asking,
): Promise<Elsewhere[]> {
  const same = changed(asked, { sort: undefined })
  const at = now()
  const others = SEARCH_KINDS.filter(
    (other) => other !== kind && setFilters(asked).every((filter) => KINDS_WITH[filter]?.includes(other) ?? true),
  )
  const counted = await Promise.all(
    others.map(async (other) => {
      // Read as that list will read it.
      const understood = understand({ kind: other, search: same, actor }).search
      const query = {
        ...queryFor(other, understood, { asOf: at, offset: 0 }),
        pageSize: 1,
        at,
        reader: readerOf(actor),
      }
      return { kind: other, search: same, total: (await search.search(query)).total }
    }),
  )
  return counted.filter(({ total }) => total > 0)
}

type Ask = (search: Search, doubting?: boolean) => Promise<SearchAnswer>

interface OneTurn {
  readonly turn: Turn
  readonly search: Search
  /** With words repaired that somebody wrote before. */
  readonly doubting?: true
}

/** What is tried in turn until something is found. What somebody chose by hand is never left without being asked. */
function turnsOf({ typed, search, read: wasRead, placeSaid }: Understood): OneTurn[] {
  const turns: OneTurn[] = [{ turn: 'asked', search }]
  if (wasRead) turns.push({ turn: 'typed', search: { ...typed, as: 'typed' } })
  if (placeSaid) {
    for (const km of fartherThan(search)) turns.push({ turn: 'farther', search: aroundPlace(search, km) })
    turns.push({ turn: 'anywhere', search: aroundPlace(search, ANY_DISTANCE) })
  }
  return search.as === 'typed' ? turns : [...turns, { turn: 'asked', search, doubting: true }]
}

const fartherThan = ({ km }: Search) => DISTANCES.filter((one) => Number(one) > kilometresOf(km))

/** So far around the place that a search is at; around a province is around its seat. */
const aroundPlace = (search: Search, km: Search['km']): Search => ({
  ...search,
  ...NO_PLACE,
  regency: search.regency ?? seatOf(search.province ?? '') ?? undefined,
  km,
})

interface Answered extends OneTurn {
  readonly answer: SearchAnswer
}

/** The first turn that finds something; else the first of all. */
async function firstThatFinds(turns: readonly OneTurn[], ask: Ask): Promise<Answered> {
  const [first, ...others] = turns
  if (!first) throw new Error('a search has a turn')
  const asked = { ...first, answer: await ask(first.search) }
  if (asked.answer.total > 0) return asked
  for (const turn of others) {
    const answer = await ask(turn.search, turn.doubting)
    if (answer.total > 0) return { ...turn, answer }
  }
  return asked
}

/** By some of the words, where they were asked; else anywhere, when the place was only said. */
const similar = async (found: Answered, { placeSaid }: Understood, ask: Ask): Promise<Answered | null> =>
  (await bySomeWords(found, ask)) ??
  (placeSaid ? bySomeWords({ ...found, search: aroundPlace(found.search, ANY_DISTANCE) }, ask) : null)

/** All words but one, else one alone: of those that find something, the most telling find the least. */
async function bySomeWords({ search, answer }: Answered, ask: Ask): Promise<Answered | null> {
  const words = answer.words
  if (words.length < 2) return null
  const butOne = words.map((_, left) => words.filter((__, index) => index !== left).join(' '))
  for (const choices of [butOne, words]) {
    const answers = await Promise.all(
      choices.map(async (q) => {
        const some = { ...search, q }
        return { turn: 'some-words' as const, search: some, answer: await ask(some) }
      }),
    )
    const [best] = answers
      .filter((one) => one.answer.total > 0)
      .toSorted((one, other) => one.answer.total - other.answer.total)
    if (best) return best
  }
  return null
}

/** A search as the engines are asked it. */
export const queryFor = (kind: SearchKind, search: Search, { asOf, offset }: Cursor): Omit<SearchQuery, 'at'> => {
  const { q, regency, km, capacity, unit, sort: _, cursor: __, as, ...filters } = search
  const point = regency === undefined ? null : pointOf(regency)
  return {
    ...filters,
    kind,
    text: q,
    literal: as === 'typed',
    capacity: capacity === undefined ? undefined : capacityOf(capacity, unit),
    regency: km === undefined ? regency : undefined,
    near: point ? { ...point, km: km === undefined || km === ANY_DISTANCE ? undefined : Number(km) } : undefined,
    sort: orderOf(search),
    offset,
    pageSize: PAGE_SIZE,
    asOf,
  }
}

const capacityOf = (amount: number, unit: Unit | undefined): Capacity =>
  unit === undefined ? { amount, dimension: 'any' } : comparedIn(amount, unit)

type Count = (search: Search) => Promise<number>

/** More filters than these are not tried two by two. */
const MOST_FOR_PAIRS = 6

const pairsOf = (filters: readonly Filter[]): Filter[][] =>
  filters.length > MOST_FOR_PAIRS
    ? []
    : filters.flatMap((one, at) => filters.slice(at + 1).map((other) => [one, other]))

/**
 * Each filter given up alone, and the nearest distance from which something is found. If only giving up the words would
 * help, two others at once, or all others; else two of all, or everything.
 */
async function loosen(search: Search, count: Count): Promise<Loosening[]> {
  const set = setFilters(search)
  const others = set.filter((filter) => filter !== 'q')
  const [given, wider] = await Promise.all([
    givingUp(
      search,
      set.map((filter) => [filter]),
      count,
    ),
    search.regency === undefined ? null : widen(search, count),
  ])
  const alone = [...(wider ? [wider] : []), ...given]
  if (alone.some(({ filters }) => !filters.includes('q'))) return mostFirst(alone)
  for (const groups of [pairsOf(others), [others], pairsOf(set), [set]]) {
    // One filter alone was tried above.
    const several = groups.filter(({ length }) => length > 1)
    const found = await givingUp(search, several, count)
    if (found.length > 0) return mostFirst([...found, ...alone]).slice(0, MOST_LOOSENINGS)
  }
  return alone
}

const MOST_LOOSENINGS = 4

const mostFirst = (loosenings: readonly Loosening[]): Loosening[] =>
  loosenings.toSorted((one, other) => other.total - one.total)

/** What is found without each of these groups of filters, of those that help. */
async function givingUp(search: Search, groups: readonly (readonly Filter[])[], count: Count): Promise<Loosening[]> {
  const tried = await Promise.all(
    groups.map(async (filters) => {
      const other = filters.reduce(without, search)
      return { filters, search: other, total: await count(other) }
    }),
  )
  return tried.filter(({ total }) => total > 0)
}

async function widen(search: Search, count: Count): Promise<Loosening | null> {
  for (const km of fartherThan(search)) {
    const wider = changed(search, { km })
    const total = await count(wider)
    if (total > 0) return { filters: ['km'], search: wider, total }
  }
  return null
}
