import type { Certificate } from '~/domain/business/certificates'
import type { Size } from '~/domain/business/size'
import type { Dimension } from '~/domain/business/units'
import type { Pattern } from '~/domain/partnership/patterns'
import type { Point } from '~/domain/region/distance'

/** `group`: cooperatives and business groups, found among the businesses too. `case`: a link between two businesses. */
export const SEARCH_KINDS = ['business', 'opportunity', 'group', 'case'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** Kinds of which each thing is only for some: a search that does not say who reads finds none of them. */
export const isForSome = (kind: SearchKind): boolean => kind === 'case'

/** Equal distances stand by relevance. `distance` without a place to be near to, and `relevance` without words, give the newest first. */
export type SearchSort = 'relevance' | 'newest' | 'distance'

/** What is counted beside a list. */
export const FACETS = ['province', 'sector', 'size', 'certificate', 'pattern'] as const
export type Facet = (typeof FACETS)[number]

/** Makes at least so much of something in a month, in the unit that its dimension is told in; `any`: of whatever it counts. */
export interface Capacity {
  readonly amount: number
  readonly dimension: Dimension | 'any'
}

/** What people look for. Contacts of people are never part of a document. */
export interface SearchQuery {
  readonly kind: SearchKind
  /** As typed; every word has to be there. Stop words alone ask for everything. */
  readonly text: string
  /** Words are searched as they were typed, without repairs. */
  readonly literal?: boolean | undefined
  /** Words that only documents say are taken for slips, where they may be. */
  readonly doubting?: boolean | undefined
  /** Two digits. */
  readonly province?: string | undefined
  /** Four digits. */
  readonly regency?: string | undefined
  /** KBLI division. */
  readonly sector?: string | undefined
  readonly size?: Size | undefined
  readonly certificate?: Certificate | undefined
  readonly pattern?: Pattern | undefined
  readonly capacity?: Capacity | undefined
  /** Who asks, by the ids of their user and businesses: of a kind that is not for everybody, only theirs is found. */
  readonly reader?: readonly string[] | undefined
  /** Distances are told from here; only what lies within `km`, when said. */
  readonly near?: (Point & { readonly km?: number | undefined }) | undefined
  readonly sort: SearchSort
  /** How many come before this page; one beyond the end asks for the last page. */
  readonly offset: number
  readonly pageSize: number
  /** What has ended by this moment is not found. */
  readonly at: Date
  /** What changed later is left out, so that the pages of one list do not shift while somebody reads them. */
  readonly asOf?: Date | undefined
  /** Only what changed after this moment. */
  readonly since?: Date | undefined
  /** Facets that are to be counted; counting costs. */
  readonly facets?: readonly Facet[] | undefined
}

export interface SearchHit {
  readonly id: string
  /** Kilometres from `near`, when asked. */
  readonly km: number | null
}

export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** Of each facet that was asked for: how much each value would find under the other filters, most first. */
export type FacetCounts = Readonly<Partial<Record<Facet, readonly FacetCount[]>>>

export type EngineName = 'postgres' | 'meilisearch'

export interface SearchAnswer {
  readonly total: number
  /** How many come before these hits. */
  readonly offset: number
  readonly hits: readonly SearchHit[]
  readonly facets: FacetCounts
  /** The words that were searched. */
  readonly words: readonly string[]
  /** The words with their spelling repaired, when that is what was searched; else null. */
  readonly meant: string | null
  /** Words that were typed and not searched: nobody ever wrote them. */
  readonly unused: readonly string[]
  readonly engine: EngineName
  /** The engine asked first was slow or down, and this one stood in. */
  readonly stoodIn: boolean
}

/** What someone may be typing: the name of a thing there is, or (`id` null) words to search for. */
export interface Suggestion {
  readonly id: string | null
  readonly text: string
}

export type SuggestQuery = Pick<SearchQuery, 'kind' | 'text' | 'at'> & { readonly limit: number }

export interface SearchHealth {
  readonly engine: EngineName
  readonly ok: boolean
  /** Why it is not. */
  readonly reason: string | null
  /** Documents it holds. */
  readonly documents: number
  /** Things it has not taken yet, and since when the oldest of them waits. */
  readonly waiting: number
  readonly since: Date | null
}

/** How far a rebuild came; also where it can go on. */
export interface RebuildProgress {
  readonly kind: SearchKind
  /** Where it can go on, as the rebuild itself notes it. */
  readonly after: string
  /** Things done in this run. */
  readonly done: number
}

export interface RebuildOptions {
  /** Where an earlier rebuild was cut off; null begins anew. */
  readonly from?: Pick<RebuildProgress, 'kind' | 'after'> | null
  readonly onProgress?: (progress: RebuildProgress) => Promise<void> | void
}

/** Search engines behind one interface: Postgres is the embedded default, Meilisearch is taken where there is one. */
export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchAnswer>
  /** What may be meant by what is typed so far, best first. */
  suggest(query: SuggestQuery): Promise<readonly Suggestion[]>
  /** Never throws: an engine that cannot be reached says so. One answer for each engine. */
  health(): Promise<readonly SearchHealth[]>
  /** Reads the thing from the tables and brings its document up to date, or removes it. */
  refresh(kind: SearchKind, id: string): Promise<void>
  /** Removes a document, whatever the tables say. */
  remove(kind: SearchKind, id: string): Promise<void>
  /** Writes the documents of everything there is, in batches. */
  rebuild(options?: RebuildOptions): Promise<void>
  /** What time asks of it, every few seconds: counts words anew, catches up what waited. */
  tend(): Promise<void>
  /** The stamp of each document the index holds, by the id of its thing. */
  stamps(kind: SearchKind): Promise<ReadonlyMap<string, string>>
}
