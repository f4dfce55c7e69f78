import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBusiness, anyPosting } from '#tests/factories/any-pair'
import { aBusiness, aCapability, aFirm } from '#tests/factories/business'
import { anOpportunity, aWantedItem } from '#tests/factories/opportunity'
import { factsOf } from '../facts'
import { byStanding, isEligible, isNear, type Standing } from '../order'
import { createPlanner, type Plan, total } from '../plan'
import { type Profile, profileOf } from '../profile'
import type { Sought } from './most'
import { type Found, scan, search } from './search'
import { bytesOf, idOf, profileAt, recordOf, segmentOf } from './segment'

const anyProfiles = fc
  .uniqueArray(anyBusiness, { selector: ({ id }) => id, maxLength: 60, size: 'max' })
  .map((businesses) => businesses.map((business) => profileOf(factsOf(business))))

const planOf = createPlanner()
const anyPlan = anyPosting.map((posting) => planOf(posting))
const anySought = fc.constantFrom<Sought>('eligible', 'near')

/** The list by the definition: everyone judged one by one, then sorted. */
const byHand = (profiles: readonly Profile[], plan: Plan, asked: { sought: Sought; most: number; spread: number }) => {
  const isSought = asked.sought === 'eligible' ? isEligible : isNear
  return profiles
    .map((profile): Standing => ({ id: profile.id, total: total(plan, profile) }))
    .filter((standing) => isSought(standing.total))
    .toSorted(byStanding({ spread: asked.spread, lot: plan.lot }))
    .slice(0, asked.most)
}

test('a search finds exactly the list that judging everyone gives, in its order', () => {
  fc.assert(
    fc.property(
      anyProfiles,
      anyPlan,
      fc.record({ sought: anySought, most: fc.constantFrom(1, 3, 60), spread: fc.constantFrom(1, 20) }),
      (profiles, plan, asked) => {
        const cut = Math.floor(profiles.length / 3)
        const segments = [segmentOf(profiles.slice(0, cut)), segmentOf(profiles.slice(cut))]
        const isLeftOut = ({ segment, record }: Found) => plan.ties.includes(idOf(segment, record))
        const options = { ...asked, isLeftOut }
        const expected = byHand(profiles, plan, asked)
        expect(search(segments, plan, options).found).toEqual(expected)
        expect(scan(segments, plan, options)).toEqual(expected)
      },
    ),
    { numRuns: 80 },
  )
})

const ITEMS = ['uniform-sewing', 'embroidery', 'packing']
/** What such a workshop may do: some of it akin to what is asked. */
const TRADES = ['uniform-sewing', 'garment', 't-shirt', 'embroidery', 'packing', 'screen-printing']

/** Neighbours who differ by what they do, and by how soon they answer. */
const anyWorkshops = fc
  .array(
    fc.record({
      regency: fc.constantFrom('3204', '3273', '3205', '3217'),
      terms: fc.subarray(TRADES, { maxLength: 3 }),
      usualReplyHours: fc.constantFrom(null, 2, 20, 60),
    }),
    { minLength: 20, maxLength: 80, size: 'max' },
  )
  .map((workshops) =>
    workshops.map(({ terms, ...workshop }, at) => {
      const id = `01930000-0000-7000-8000-${String(at * 7919).padStart(12, '0')}`
      const capabilities = terms.map((term) => aCapability({ kind: 'process', term, unit: 'piece' }))
      return profileOf(factsOf(aBusiness({ ...workshop, id, capabilities })))
    }),
  )

test('of several items the best are found among many who do one of them', () => {
  fc.assert(
    fc.property(
      anyWorkshops,
      fc.subarray(ITEMS, { minLength: 2 }),
      anySought,
      fc.constantFrom(1, 4),
      (profiles, terms, sought, most) => {
        const wanted = terms.map((term) => aWantedItem({ term }))
        const poster = factsOf(aFirm())
        const plan = planOf({ opportunity: anOpportunity({ wanted }), poster, now: new Date('2026-11-22T03:00:00Z') })
        const asked = { sought, most, spread: 1 }
        const segments = [segmentOf(profiles.slice(0, 9)), segmentOf(profiles.slice(9))]
        const { found } = search(segments, plan, { ...asked, isLeftOut: () => false })
        expect(found).toEqual(byHand(profiles, plan, asked))
      },
    ),
    { numRuns: 60 },
  )
})

test('who offers nothing is judged as such where nobody offers anything', () => {
  fc.assert(
    fc.property(anyProfiles, anyPlan, anySought, (profiles, plan, sought) => {
      const idle = profiles.map((profile) => ({ ...profile, offers: [] }))
      const asked = { sought, most: 60, spread: 1 }
      const isLeftOut = ({ segment, record }: Found) => plan.ties.includes(idOf(segment, record))
      const expected = byHand(idle, plan, asked)
      expect(scan([segmentOf(idle)], plan, { ...asked, isLeftOut })).toEqual(expected)
      expect(search([segmentOf(idle)], plan, { ...asked, isLeftOut }).found).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

test('records are the profiles they were made of, but for their ties, and are found by id', () => {
  fc.assert(
    fc.property(anyProfiles, (profiles) => {
      const segment = segmentOf(profiles)
      for (const profile of profiles) {
        const record = recordOf(segment, profile.id)
        expect(record).not.toBeNull()
        expect(idOf(segment, record ?? -1)).toBe(profile.id)
        expect(profileAt(segment, record ?? -1)).toEqual({ ...profile, ties: [] })
      }
      expect(recordOf(segment, '00000000-0000-7000-8000-000000000000')).toBeNull()
      expect(bytesOf(segment)).toBeGreaterThan(0)
    }),
    { numRuns: 20 },
  )
})
