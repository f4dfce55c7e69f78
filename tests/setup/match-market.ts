import * as fc from 'fast-check'
import type { AppContext } from '~/context'
import type { Business } from '~/domain/business/business'
import { factsOf } from '~/domain/matching/facts'
import { createPlanner } from '~/domain/matching/plan'
import { profileOf } from '~/domain/matching/profile'
import type { Posting } from '~/domain/matching/rule'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { anyBusiness, anyPosting } from '../factories/any-pair'
import { aFirm } from '../factories/business'
import { SEED } from './seed'

const NOW = new Date('2026-11-22T03:00:00Z')
const UNTIL = new Date('2027-01-31T00:00:00Z')
const inPlace = ({ regency }: Business) => regency !== '0000'
const known = ({ sector: { edition, division } }: Business) => edition === '2020' && division !== '99'

const draw = <Value>(arbitrary: fc.Arbitrary<Value>, count: number) =>
  fc.sample(arbitrary, { seed: SEED, numRuns: count })
/** Ids of our own: few draws of one seed are not all different. */
const idFor = (kind: number, number: number): string =>
  `0193000${kind}-0000-7000-8000-0000${Math.imul(number + 1, 2_654_435_761 | 0)
    .toString(16)
    .replace('-', '')
    .padStart(8, '0')}`

/** Of the business itself only the row is needed: the engines know the rest by the profiles. */
const bare = (business: Business): Business => ({
  ...business,
  capabilities: [],
  needs: [],
  certificates: [],
  ties: [],
})

/** Postings carry only what the rules read; the generator made them of whole ones. */
const whole = (opportunity: Posting['opportunity'], businessId: string): Opportunity => ({
  ...(opportunity as Opportunity),
  businessId,
  wanted: [],
})

/** Any businesses and any postings, as the engines know them. */
export function aMatchMarket() {
  const businesses = draw(anyBusiness.filter(inPlace).filter(known), 110)
    .filter(({ state }) => state === 'listed')
    .map((business, at): Business => ({ ...business, id: idFor(1, at) }))
  const postings = draw(anyPosting, 36).map(
    ({ opportunity, poster }, at): Posting => ({
      opportunity: { ...opportunity, id: idFor(2, at) },
      poster: { ...poster, id: idFor(3, at) },
      now: NOW,
    }),
  )
  const profiles = businesses.map((business) => profileOf(factsOf(business)))
  return { now: NOW, until: UNTIL, businesses, postings, profiles, plans: postings.map(createPlanner()) }
}

/** Writes the market into the tables that the engines read, and the rows behind it. */
export async function keepMatchMarket(
  { db, newId }: AppContext,
  { businesses, postings, profiles, plans }: ReturnType<typeof aMatchMarket>,
) {
  const firms = postings.map(({ poster }) => aFirm({ id: poster.id, capabilities: [], needs: [], state: 'hidden' }))
  for (const business of [...businesses.map(bare), ...firms])
    await db.businesses.create({ business, nib: null }, { ownerId: null, newId })
  for (const { poster, opportunity } of postings) await db.opportunities.create(whole(opportunity, poster.id))
  await db.matchProfiles.replaceProfiles(
    profiles.map(({ id }) => id),
    profiles,
  )
  await db.matchProfiles.replacePlans(
    plans.map(({ opportunityId }) => opportunityId),
    plans.map((plan) => ({ plan, until: UNTIL })),
  )
}
