import type { Filter, Search } from '../../schemas/browse'

export interface Loosening {
  /** What is given up; `km` is only widened. */
  readonly filter: Filter | 'km'
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
  readonly capability: string | null
  readonly meant: string | null
  readonly stoodIn: boolean
  readonly loosenings: readonly Loosening[]
}
