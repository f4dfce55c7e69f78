import { pointOf } from '../region/region'
import type { BusinessFacts } from './rule'

/** A business as the rules see it, placed at the point of its regency. */
export const factsOf = (business: Omit<BusinessFacts, 'point'>): BusinessFacts => ({
  ...business,
  point: pointOf(business.regency),
})
