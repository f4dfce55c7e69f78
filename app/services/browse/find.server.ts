import type { AppContext } from '~/context'
import { pointOf } from '~/domain/region/region'
import { type Filter, orderOf, type Search, setFilters, without } from '~/schemas/browse'
import type { SearchHit, SearchKind, SearchQuery } from '~/search/engine'

const PAGE_SIZE = 20

export interface FoundPage {
  readonly total: number
  /** From 1; a page beyond the end is the last one. */
  readonly page: number
  readonly pages: number
  /** Places of the first and the last of these in the whole list, from 1. */
  readonly first: number
  readonly hits: readonly SearchHit[]
  /** The words as they were searched, when their spelling was repaired; else null. */
  readonly meant: string | null
  /** The usual engine was slow or down. */
  readonly stoodIn: boolean
  /** When nothing is found: how much there would be without each filter, most first. */
  readonly loosened: readonly { readonly filter: Filter; readonly total: number }[]
}

const queryFor = (kind: SearchKind, search: Search, at: Date): SearchQuery => {
  const { q, regency, km, page, sort: _, ...filters } = search
  const point = regency === undefined ? null : pointOf(regency)
  return {
    ...filters,
    kind,
    text: q,
    regency: km === undefined ? regency : undefined,
    near: point ? { ...point, km: km === undefined ? undefined : Number(km) } : undefined,
    sort: orderOf(search),
    page,
    pageSize: PAGE_SIZE,
    at,
  }
}

/** One page of what a search finds. */
export async function find(
  { search: engine, now }: Pick<AppContext, 'search' | 'now'>,
  kind: SearchKind,
  search: Search,
): Promise<FoundPage> {
  const at = now()
  const { total, page, hits, meant, stoodIn } = await engine.search(queryFor(kind, search, at))
  const filters = total === 0 ? setFilters(search) : []
  const loosened = await Promise.all(
    filters.map(async (filter) => ({
      filter,
      total: (await engine.search(queryFor(kind, without(search, filter), at))).total,
    })),
  )
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    first: (page - 1) * PAGE_SIZE + 1,
    hits,
    meant,
    stoodIn,
    loosened: loosened.filter((one) => one.total > 0).toSorted((one, other) => other.total - one.total),
  }
}
