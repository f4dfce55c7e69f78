import type { Size } from '~/domain/business/size'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { type Ordinary, ordinary } from './ordinary'
import { postings } from './postings'

/** Of every forty businesses. Far fewer micro ones than the nation has (98.7 %), or the larger sides would be too few. */
const OF_FORTY: readonly Size[] = ['large', 'medium', 'medium', 'medium', ...Array<Size>(5).fill('small')]

export interface Generated extends Ordinary {
  readonly opportunities: readonly Opportunity[]
}

interface Wanted {
  /** Where to begin; the ones before it stand already. */
  readonly first?: number
  readonly count: number
  readonly seed: number
  readonly now: Date
}

/**
 * Businesses with what they post, one after another: a million of them take no more memory than one. The same seed
 * gives the same ones, whatever the count.
 */
export function* generate({ first = 0, count, seed, now }: Wanted): Generator<Generated> {
  for (let order = first; order < count; order += 1) {
    const key = `${seed}/${order}`
    const found = ordinary({ key, order, size: OF_FORTY[order % 40] ?? 'micro', now })
    yield { ...found, opportunities: postings(found, { key, order, now }) }
  }
}
