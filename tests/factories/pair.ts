import type { Business } from '~/domain/business/business'
import { factsOf } from '~/domain/matching/facts'
import type { Pair } from '~/domain/matching/rule'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { aBusiness, aCapability, aFirm } from './business'
import { anOpportunity } from './opportunity'

interface PairChanges {
  readonly opportunity?: Partial<Opportunity>
  readonly poster?: Partial<Business>
  readonly candidate?: Partial<Business>
  readonly now?: Date
}

/** A pair that fits: a garment factory with uniforms to sew, and a small tailor of the same regency. */
export const aPair = ({ opportunity, poster, candidate, now }: PairChanges = {}): Pair => ({
  opportunity: anOpportunity(opportunity),
  poster: factsOf(aFirm(poster)),
  candidate: factsOf(
    aBusiness({
      name: 'Konveksi Soreang',
      regency: '3204',
      sector: { edition: '2020', division: '14' },
      size: 'small',
      capabilities: [
        aCapability({
          kind: 'process',
          term: 'uniform-sewing',
          label: 'Jahit seragam',
          capacityPerMonth: 2500,
          unit: 'piece',
        }),
      ],
      needs: [{ area: 'technology', term: null, label: null }],
      ...candidate,
    }),
  ),
  now: now ?? new Date('2026-11-21T02:00:00Z'),
})
