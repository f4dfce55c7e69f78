import { z } from 'zod'
import { CERTIFICATES } from '../domain/business/certificates'
import { SIZES } from '../domain/business/size'
import { PROPOSED_PATTERNS } from '../domain/opportunity/opportunity'
import { provinceOf, regencyOf } from '../domain/region/region'
import { division, SearchWords } from './fields'

/** Distances that are offered, in kilometres. */
export const DISTANCES = ['25', '50', '100', '250', '500'] as const

const SORTS = ['relevance', 'newest', 'distance'] as const

/** Addresses are passed on and cut off: what cannot be read asks for nothing. */
const ifReadable = <Type extends z.ZodType>(type: Type) => type.optional().catch(undefined)

const common = {
  q: SearchWords,
  sector: ifReadable(division),
  province: ifReadable(z.string().refine((code) => code.length === 2 && provinceOf(code) !== null)),
  regency: ifReadable(z.string().refine((code) => regencyOf(code) !== null)),
  /** Around the regency; without it, only the regency itself. */
  km: ifReadable(z.enum(DISTANCES)),
  size: ifReadable(z.enum(SIZES)),
  sort: ifReadable(z.enum(SORTS)),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
}

/** What an address asks of the list of businesses. */
export const BusinessSearch = z.object({ ...common, certificate: ifReadable(z.enum(CERTIFICATES)) })
export type BusinessSearch = z.output<typeof BusinessSearch>

/** What an address asks of the list of opportunities. */
export const OpportunitySearch = z.object({ ...common, pattern: ifReadable(z.enum(PROPOSED_PATTERNS)) })
export type OpportunitySearch = z.output<typeof OpportunitySearch>

/** Either of the two. */
export type Search = BusinessSearch & OpportunitySearch

/** What narrows a list, in the order of the form; a distance belongs to its regency. */
const FILTERS = ['q', 'sector', 'province', 'regency', 'size', 'certificate', 'pattern'] as const
export type Filter = (typeof FILTERS)[number]

export const setFilters = (search: Search): Filter[] => FILTERS.filter((name) => (search[name] ?? '') !== '')

/** The same search without one filter, from its first page. */
export const without = (search: Search, filter: Filter): Search => ({
  ...search,
  [filter]: filter === 'q' ? '' : undefined,
  ...(filter === 'regency' && { km: undefined }),
  page: 1,
})

/** A search as the query of an address; what is not set is left out. */
export const queryOf = ({ page, ...search }: Search): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')),
  ...(page > 1 && { page: String(page) }),
})

/** How a list is put in order: what was asked where it makes sense, else what fits best, else the newest. */
export const orderOf = ({ sort, q, regency }: Search): (typeof SORTS)[number] => {
  const usual = q === '' ? 'newest' : 'relevance'
  return sort === undefined || !ordersOf({ q, regency }).includes(sort) ? usual : sort
}

/** The orders that make sense: by fitness for words, by distance from a place. */
export const ordersOf = ({ q, regency }: Pick<Search, 'q' | 'regency'>): (typeof SORTS)[number][] =>
  SORTS.filter((sort) => sort === 'newest' || (sort === 'relevance' ? q !== '' : regency !== undefined))
