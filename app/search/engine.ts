import type { Size } from '~/domain/business/size'

/** What people look for. Contacts of people are never part of a document. */
export interface SearchQuery {
  readonly kind: 'business' | 'opportunity'
  readonly text: string
  readonly province?: string
  readonly regency?: string
  readonly sector?: string
  readonly size?: Size
  readonly certificate?: string
  readonly pattern?: string
  /** Only within `km` of the point. */
  readonly near?: { readonly latitude: number; readonly longitude: number; readonly km: number }
  readonly sort: 'relevance' | 'distance' | 'newest'
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface SearchHit {
  readonly id: string
  /** Kilometres from `near`, when asked. */
  readonly km: number | null
}

export interface SearchAnswer {
  readonly total: number
  readonly hits: readonly SearchHit[]
}

/** Search engines behind one interface: Postgres is the embedded default. */
export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchAnswer>
  /** Reads the thing from the tables and brings its document up to date, or removes it. */
  refresh(kind: SearchQuery['kind'], id: string): Promise<void>
}
