import type { Certificate } from '~/domain/business/certificates'
import type { Size } from '~/domain/business/size'
import type { ProposedPattern } from '~/domain/opportunity/opportunity'
import type { Point } from '~/domain/region/distance'

export type SearchKind = 'business' | 'opportunity'

/** `distance` without a place to be near to, and `relevance` without words, give the newest first. */
export type SearchSort = 'relevance' | 'newest' | 'distance'

/** What people look for. Contacts of people are never part of a document. */
export interface SearchQuery {
  readonly kind: SearchKind
  /** As typed; text of stop words only asks for everything. */
  readonly text: string
  /** Two digits. */
  readonly province?: string | undefined
  /** Four digits. */
  readonly regency?: string | undefined
  /** KBLI division. */
  readonly sector?: string | undefined
  readonly size?: Size | undefined
  readonly certificate?: Certificate | undefined
  readonly pattern?: ProposedPattern | undefined
  /** Distances are told from here; only what lies within `km`, when said. */
  readonly near?: (Point & { readonly km?: number | undefined }) | undefined
  readonly sort: SearchSort
  /** From 1; a page beyond the end is the last one. */
  readonly page: number
  readonly pageSize: number
  /** What has ended by this moment is not found. */
  readonly at: Date
}

export interface SearchHit {
  readonly id: string
  /** Kilometres from `near`, when asked. */
  readonly km: number | null
}

export interface SearchAnswer {
  readonly total: number
  /** The page these hits are: the one asked for, or the last. */
  readonly page: number
  readonly hits: readonly SearchHit[]
}

/** Search engines behind one interface: Postgres is the embedded default. */
export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchAnswer>
  /** Reads the thing from the tables and brings its document up to date, or removes it. */
  refresh(kind: SearchKind, id: string): Promise<void>
  /** Writes the documents of everything there is, in batches. */
  rebuild(): Promise<void>
}
