import type { Filter, Search } from '../../schemas/browse'

/** What can be looked for. */
export type FoundKind = 'business' | 'opportunity' | 'group' | 'case'

export interface Loosening {
  /** What is given up together; `km` is only widened. */
  readonly filters: readonly (Filter | 'km')[]
  readonly search: Search
  readonly total: number
}

/** Values of a filter with how much each would find. */
type Counts = readonly { readonly value: string; readonly count: number }[]

/** What the pages of searching show of `FoundPage`, the answer of the service. */
export interface Found {
  readonly search: Search
  readonly typed: string | null
  readonly turn: 'asked' | 'typed' | 'farther' | 'anywhere' | 'some-words'
  readonly placeUnknown: boolean
  readonly total: number
  readonly first: number
  readonly previous: string | null
  readonly next: string | null
  readonly facets: {
    readonly [Facet in 'province' | 'sector' | 'size' | 'certificate' | 'pattern']?: Counts | undefined
  }
  /** Code of a term. */
  readonly capability: string | null
  readonly meant: string | null
  readonly wordless: boolean
  readonly unused: readonly string[]
  readonly stoodIn: boolean
  readonly elsewhere: readonly { readonly kind: FoundKind; readonly search: Search; readonly total: number }[]
  readonly loosenings: readonly Loosening[]
}
