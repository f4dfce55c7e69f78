import { z } from 'zod'
import { CERTIFICATES } from '../domain/business/certificates'
import { SIZES } from '../domain/business/size'
import { UNITS, type Unit } from '../domain/business/units'
import { parseNumber, typedNumber } from '../domain/number'
import { PATTERNS } from '../domain/partnership/patterns'
import { provinceOf, regencyOf } from '../domain/region/region'
import { division, SearchWords } from './fields'

/** Distances that are offered, in kilometres. */
export const DISTANCES = ['25', '50', '100', '250', '500'] as const

/** However far from there: nothing is left out, the nearest come first. */
export const ANY_DISTANCE = 'any'

/** Infinite for any; 0 where none is said. */
export const kilometresOf = (km: Search['km']): number => (km === ANY_DISTANCE ? Infinity : Number(km ?? 0))

const SORTS = ['relevance', 'newest', 'distance'] as const

/** Addresses are passed on and cut off: what cannot be read asks for nothing. */
const ifReadable = <Type extends z.ZodType>(type: Type) => type.optional().catch(undefined)

/** Where a list goes on: how many come before, and the moment whose list it is; `<offset>.<milliseconds>`. */
const CURSOR = /^(\d{1,7})\.(\d{13})$/

/** The place in a list from which an address goes on. */
export interface Cursor {
  readonly offset: number
  readonly asOf: Date
}

export const cursorOf = ({ offset, asOf }: Cursor): string => `${offset}.${asOf.getTime()}`

/** Null for the beginning of the list as it is now. */
export const readCursor = (cursor: string | undefined): Cursor | null => {
  const [, offset, asOf] = CURSOR.exec(cursor ?? '') ?? []
  return offset && asOf ? { offset: Number(offset), asOf: new Date(Number(asOf)) } : null
}

const common = {
  q: SearchWords,
  sector: ifReadable(division),
  province: ifReadable(z.string().refine((code) => code.length === 2 && provinceOf(code) !== null)),
  regency: ifReadable(z.string().refine((code) => regencyOf(code) !== null)),
  /** Around the regency; without it, only the regency itself. */
  km: ifReadable(z.enum([...DISTANCES, ANY_DISTANCE])),
  size: ifReadable(z.enum(SIZES)),
  sort: ifReadable(z.enum(SORTS)),
  /** The words are searched as they stand: nothing in them is a filter, no spelling is repaired. */
  as: ifReadable(z.literal('typed')),
  cursor: ifReadable(z.string().regex(CURSOR)),
}

/** What is typed so far, and into which list. */
export const SuggestAsked = z.object({
  q: SearchWords,
  kind: z.enum(['business', 'opportunity', 'group']).catch('business'),
})

/** What is typed as a capacity, as people write numbers; else why it is none. */
const readCapacity = (typed: string): number | 'not-a-number' | 'too-large' | 'too-small' => {
  const read = parseNumber(typed.trim().replace(/^-(?=\d)/, ''))
  if (!read.ok) return read.refusal.code
  return read.value === 0 || typed.includes('-') ? 'too-small' : read.value
}

/** A capacity that was typed and cannot be read: nothing is narrowed by it, and the form says why. */
export interface RefusedCapacity {
  readonly typed: string
  readonly error: 'not-a-number' | 'too-large' | 'too-small'
}

export const refusedCapacity = (typed: string | null): RefusedCapacity | null => {
  if (typed === null || typed.trim() === '') return null
  const error = readCapacity(typed)
  return typeof error === 'number' ? null : { typed, error }
}

/** What an address asks of the list of businesses. */
export const BusinessSearch = z.object({
  ...common,
  certificate: ifReadable(z.enum(CERTIFICATES)),
  /** At least so much a month. */
  capacity: z
    .string()
    .transform((typed) => {
      const amount = readCapacity(typed)
      return typeof amount === 'number' ? amount : undefined
    })
    .optional()
    .catch(undefined),
  /** What the capacity is counted in; without it, whatever each business counts in. */
  unit: ifReadable(z.enum(Object.keys(UNITS) as Unit[])),
})
export type BusinessSearch = z.output<typeof BusinessSearch>

/** What an address asks of the list of opportunities. */
export const OpportunitySearch = z.object({ ...common, pattern: ifReadable(z.enum(PATTERNS)) })
export type OpportunitySearch = z.output<typeof OpportunitySearch>

/** Either of the two. */
export type Search = BusinessSearch & OpportunitySearch

/** What narrows a list, in the order of the form; a distance belongs to its regency, a unit to its capacity. */
const FILTERS = ['q', 'capacity', 'sector', 'province', 'regency', 'size', 'certificate', 'pattern'] as const
export type Filter = (typeof FILTERS)[number]

export const setFilters = (search: Search): Filter[] => FILTERS.filter((name) => (search[name] ?? '') !== '')

/** The same search with some of it changed, from its beginning. */
export const changed = (
  search: Search,
  changes: { readonly [Key in keyof Search]?: Search[Key] | undefined },
): Search => ({
  ...search,
  ...changes,
  q: changes.q ?? search.q,
  cursor: undefined,
})

/** The same search without one filter, from its beginning. */
export const without = (search: Search, filter: Filter): Search =>
  changed(search, {
    ...(filter === 'q' ? { q: '' } : { [filter]: undefined }),
    ...(filter === 'regency' && { km: undefined }),
    ...(filter === 'capacity' && { unit: undefined }),
    ...(filter === 'q' && { as: undefined }),
  })

/** The search that asks for everything. */
export const EVERYTHING: Search = BusinessSearch.parse({})

/** A search as the query of an address; what is not set is left out. */
export const queryOf = (search: Search): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, typeof value === 'number' ? typedNumber(value) : value]],
    ),
  )

/** How a list is put in order: what was asked where it makes sense; else the nearest, what fits best, or the newest. */
export const orderOf = (search: Search): (typeof SORTS)[number] => {
  const { sort, q, regency, km } = search
  const fitting = regency !== undefined && km !== undefined ? 'distance' : 'relevance'
  const usual = q === '' ? 'newest' : fitting
  return sort === undefined || !ordersOf(search).includes(sort) ? usual : sort
}

/** The orders that make sense: by fitness for words, by distance from a place. */
export const ordersOf = ({ q, regency }: Pick<Search, 'q' | 'regency'>): (typeof SORTS)[number][] =>
  SORTS.filter((sort) => sort === 'newest' || (sort === 'relevance' ? q !== '' : regency !== undefined))
