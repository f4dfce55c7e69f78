import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Business } from '~/domain/business/business'
import { createEngine } from '~/domain/matching/engine/engine'
import { createPlanBook } from '~/domain/matching/engine/plan-book'
import { segmentOf } from '~/domain/matching/engine/segment'
import { factsOf } from '~/domain/matching/facts'
import { byStanding, isEligible, isNear } from '~/domain/matching/order'
import { createPlanner, total } from '~/domain/matching/plan'
import { profileOf } from '~/domain/matching/profile'
import type { Posting } from '~/domain/matching/rule'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { fillProfiles } from '~/services/match/fill-profiles.server'
import { anyBusiness, anyPosting } from '../factories/any-pair'
import { aFirm } from '../factories/business'
import { useHouse } from '../setup/house'
import { SEED } from '../setup/seed'

const it = useHouse()

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

const businesses = draw(anyBusiness.filter(inPlace).filter(known), 110)
  .filter(({ state }) => state === 'listed')
  .map((business, at): Business => ({ ...business, id: idFor(1, at) }))
const profiles = businesses.map((business) => profileOf(factsOf(business)))
const postings = draw(anyPosting, 36).map(
  ({ opportunity, poster }, at): Posting => ({
    opportunity: { ...opportunity, id: idFor(2, at) },
    poster: { ...poster, id: idFor(3, at) },
    now: NOW,
  }),
)
const planOf = createPlanner()
const plans = postings.map(planOf)

beforeAll(async () => {
  const { db, newId } = it.context
  const posted = new Map(postings.map(({ poster, opportunity }) => [poster.id, opportunity]))
  const firms = [...posted.keys()].map((id) => aFirm({ id, capabilities: [], needs: [], state: 'hidden' }))
  for (const business of [...businesses.map(bare), ...firms])
    await db.businesses.create({ business, nib: null }, { ownerId: null, newId })
  for (const [businessId, opportunity] of posted) await db.opportunities.create(whole(opportunity, businessId))
  const ids = profiles.map(({ id }) => id)
  await db.matchProfiles.replaceProfiles(ids, profiles)
  const keep = plans.map((plan) => ({ plan, until: UNTIL }))
  await db.matchProfiles.replacePlans(
    plans.map(({ opportunityId }) => opportunityId),
    keep,
  )
})

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

test('Postgres, memory and the rule book rank the same businesses in the same order', async () => {
  const engine = createEngine(segmentOf(profiles))
  for (const plan of plans) {
    const asked = { eligible: 20, near: 10, spread: plan.lot % 2 ? 1 : 25 }
    const listed = (isSought: (sum: number) => boolean, most: number) =>
      profiles
        .map((profile) => ({ id: profile.id, total: total(plan, profile) }))
        .filter((standing) => isSought(standing.total))
        .toSorted(byStanding({ spread: asked.spread, lot: plan.lot }))
        .slice(0, most)
    const expected = { eligible: listed(isEligible, 20), near: listed(isNear, 10) }
    expect(await it.context.db.matchProfiles.best([plan], asked)).toEqual([expected])
    expect(engine.best(plan, asked)).toMatchObject(expected)
  }
})

test('and the same opportunities for a business', async () => {
  const book = createPlanBook()
  for (const plan of plans) book.put(plan, UNTIL.getTime())
  for (const profile of profiles.slice(0, 40)) {
    const asked = { eligible: 10, near: 10, spread: 1 }
    const inMemory = book.answers(profile, { ...asked, now: NOW.getTime() })
    expect(await it.context.db.matchProfiles.answers(profile, { ...asked, now: NOW })).toEqual(inMemory)
  }
})

test('a business that is hidden, and an opportunity that is over, are in no list', async () => {
  const { matchProfiles } = it.context.db
  const all = { eligible: 500, near: 500, spread: 1 }
  const [profile] = profiles
  if (!profile) throw new Error('nobody was drawn')
  expect(await matchProfiles.answers(profile, { ...all, now: UNTIL })).toEqual({ eligible: [], near: [] })
  await matchProfiles.replaceProfiles([profile.id], [])
  for (const { eligible, near } of await matchProfiles.best(plans, all))
    expect([...eligible, ...near].map(({ id }) => id)).not.toContain(profile.id)
})

test('profiles that are not there are written by the job, and only those of listed businesses', async () => {
  const { db } = it.context
  await db.matchProfiles.replaceProfiles(
    profiles.map(({ id }) => id),
    [],
  )
  expect((await db.matchProfiles.withoutProfile(500)).length).toBe(profiles.length)
  await fillProfiles(it.context)
  expect(await db.matchProfiles.withoutProfile(500)).toEqual([])
})
