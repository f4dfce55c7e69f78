import { expect, test } from 'vitest'
import { aMeeting, anOffer } from '#tests/factories/card'
import { someTerms } from '#tests/factories/partnership'
import { NO_TERMS } from '../../agreement/terms'
import { planFeeding } from './feeding'
import { commonSlot, spanOf } from './meeting'
import { mergeOffer, offeredFields, sameOffer, standsIn, withOffer } from './offer'

const offered = (terms: Partial<ReturnType<typeof anOffer>['terms']>) =>
  anOffer({ terms: { gives: { a: null, b: null }, quantity: null, price: null, payment: null, ...terms } })

test('an offer changes what it speaks of and leaves the rest', () => {
  const offer = offered({ gives: { a: null, b: 'Kemeja' }, payment: { days: 7, mechanism: 'cash' } })
  expect(offeredFields(offer)).toEqual(['gives.b', 'payment'])
  expect(withOffer(someTerms(), offer)).toEqual(
    someTerms({ gives: { a: 'Kain, pola, dan bimbingan mutu', b: 'Kemeja' }, payment: { days: 7, mechanism: 'cash' } }),
  )
  expect(withOffer(NO_TERMS, anOffer()).price).toEqual({ basis: 'fixed', amount: 30_000n, setBy: 'both' })
  const amount = { perMonth: 20, unit: 'dozen' } as const
  expect(withOffer(NO_TERMS, offered({ gives: { a: 'Kain', b: null }, quantity: amount }))).toEqual({
    ...NO_TERMS,
    gives: { a: 'Kain', b: null },
    quantity: amount,
  })
})

test('two offers are the same when terms and next step are', () => {
  expect(sameOffer(anOffer(), anOffer({ base: NO_TERMS }))).toBe(true)
  expect(sameOffer(anOffer(), anOffer({ nextStep: null }))).toBe(false)
  expect(sameOffer(anOffer(), offered({}))).toBe(false)
})

test('an accepted offer is written beside what others changed meanwhile', () => {
  const current = someTerms({ quality: 'Tanpa cacat' })
  const { price } = anOffer().terms
  expect(planFeeding(anOffer(), current)).toMatchObject({ kind: 'write', terms: { quality: 'Tanpa cacat', price } })
  expect(mergeOffer(anOffer(), current).conflicts).toEqual([])
})

test('terms that say it already are left alone', () => {
  const current = someTerms({ price: anOffer().terms.price })
  expect(standsIn(anOffer(), current)).toBe(true)
  expect(planFeeding(anOffer(), current)).toEqual({ kind: 'stands' })
})

test('where others changed the same meanwhile nothing is overwritten', () => {
  const current = someTerms({ price: { basis: 'market', amount: null, setBy: 'both' } })
  expect(planFeeding(anOffer(), current)).toEqual({ kind: 'clash' })
  // The offer repeats what stood when it was made: what came since is not undone unasked either.
  const repeated = anOffer({ terms: { ...anOffer().terms, price: someTerms().price } })
  expect(planFeeding(repeated, current)).toEqual({ kind: 'clash' })
})

test('the earliest common time is taken, whatever the order in which times were proposed', () => {
  const [first, second, third] = aMeeting().slots
  const slots = [third, first, second].filter((one) => one !== undefined)
  expect(
    commonSlot({ slots }, [
      [0, 1, 2],
      [0, 2],
    ]),
  ).toBe(2)
  expect(commonSlot({ slots }, [[0], [1]])).toBe(null)
  expect(commonSlot({ slots }, [])).toBe(null)
})

test('a fixed meeting has a beginning and an end', () => {
  expect(spanOf(aMeeting())).toBe(null)
  expect(spanOf(aMeeting({ fixed: 1, minutes: 90 }))).toEqual({
    start: new Date('2026-12-02T02:00:00Z'),
    end: new Date('2026-12-02T03:30:00Z'),
  })
})
