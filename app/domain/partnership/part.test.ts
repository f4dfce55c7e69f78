import { expect, test } from 'vitest'
import { anOpportunity } from '#tests/factories/opportunity'
import { aPartnership, someTerms } from '#tests/factories/partnership'
import { firstTermsOfPart } from './first-terms'
import { move } from './move'
import { madeOf, partsOf, partsOfWhole, partsUnder } from './part'

const [shirt] = anOpportunity().wanted
if (!shirt?.term) throw new Error('an item with a term')
const part = { term: shirt.term, label: shirt.label, perMonth: 970, unit: shirt.unit }

test('parts add up in the unit of what is wanted, those of other things do not', () => {
  const dozen = { ...part, perMonth: 1, unit: 'ton' } as const
  const asked = { ...part, unit: 'kilogram' } as const
  expect(madeOf(asked, [{ ...part, unit: 'kilogram' }, dozen, { ...dozen, term: 'other' }], [asked])).toBe(1970)
})

test('of two things of one term each has its own parts; one that is called otherwise by now keeps them', () => {
  const [white, blue] = [shirt, { ...shirt, id: 'blue', label: 'Kemeja biru' }]
  const parts = [part, { ...part, label: blue.label, perMonth: 30 }]
  expect(madeOf(white, parts, [white, blue])).toBe(970)
  expect(madeOf(blue, parts, [white, blue])).toBe(30)
  const renamed = { ...white, label: 'Kemeja dinas' }
  expect(madeOf(renamed, [part], [renamed])).toBe(970)
  const { gives, quantity } = firstTermsOfPart(anOpportunity({ wanted: [white, blue] }), parts.slice(1))
  expect([gives.b, quantity]).toEqual([blue.label, { perMonth: 30, unit: shirt.unit }])
})

test('a link of the whole takes on the quantity of its terms, where one thing is asked', () => {
  const whole = aPartnership({ terms: someTerms({ quantity: { perMonth: 600, unit: shirt.unit } }) })
  expect(partsOf(whole, [shirt])).toEqual([{ ...part, perMonth: 600 }])
  expect(partsOf(whole, [shirt, shirt])).toEqual([])
  expect(partsOf({ ...whole, parts: [part] }, [shirt])).toEqual([part])
})

test('a part follows the terms when they are written anew', () => {
  const partnership = aPartnership({ parts: [part] })
  const by = { actor: { userId: partnership.brokerId, as: 'broker' }, now: partnership.createdAt } as const
  const revised = (quantity: ReturnType<typeof someTerms>['quantity'], parts = [part]) =>
    move({ ...partnership, parts }, { kind: 'revise', terms: someTerms({ quantity }) }, by)
  const less = { perMonth: 800, unit: shirt.unit }
  expect(revised(less)).toMatchObject({ value: { partnership: { parts: [{ ...part, perMonth: 800 }] } } })
  expect(revised(null)).toMatchObject({ value: { partnership: { parts: [part] } } })
  expect(revised(less, [part, part])).toMatchObject({ value: { partnership: { parts: [part, part] } } })
})

test('what is counted in another kind of unit adds nothing, and moves no part', () => {
  const kilograms = { ...part, unit: 'kilogram' } as const
  expect(madeOf({ ...kilograms, unit: 'trip' }, [kilograms], [])).toBe(0)
  expect(partsUnder([kilograms], { quantity: { perMonth: 5, unit: 'trip' } })).toEqual([kilograms])
})

test('parts are told beside the whole, and a thing of which nothing is made is left out', () => {
  const other = { ...shirt, term: 'trousers', label: 'Celana' }
  expect(partsOfWhole([shirt, other], [part])).toEqual([
    { label: shirt.label, unit: shirt.unit, perMonth: 970, whole: shirt.least },
  ])
})
