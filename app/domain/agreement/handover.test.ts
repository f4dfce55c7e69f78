import { expect, test } from 'vitest'
import { someTerms } from '#tests/factories/partnership'
import { acceptDelivery, hasFixedPrice, openAmount, recordDelivery, recordPayment } from './handover'
import type { Delivery, Obligation } from './obligations'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const TODAY = day('2027-02-10')

const MONTH: Obligation = {
  id: 'delivery.1',
  subject: { kind: 'delivery', quantity: 1500, unit: 'piece' },
  owner: 'b',
  from: day('2027-01-04'),
  due: day('2027-02-03'),
  evidence: [],
  source: { law: 'Jejaring', article: null, document: null, verified: true },
}
const OWED: Obligation = {
  ...MONTH,
  id: 'payment.d1',
  subject: { kind: 'payment', deliveryId: 'd1', amount: 1_000_000n },
  owner: 'a',
}
const TERM = { begins: day('2027-01-04'), terms: { payment: { days: 14, mechanism: 'transfer' } } } as const
const GOODS = { id: 'd1', on: day('2027-02-09'), quantity: 100 }
const DELIVERED: Delivery = { ...GOODS, obligationId: MONTH.id, accepted: null, amount: 0n }
const refused = (code: string, detail?: object) => ({ ok: false, refusal: detail ? { code, detail } : { code } })

test('the side that delivers or the broker writes a delivery down, not the receiver', () => {
  expect(recordDelivery(MONTH, GOODS, { as: 'b', today: TODAY, ...TERM })).toEqual({ ok: true, value: DELIVERED })
  expect(recordDelivery(MONTH, GOODS, { as: 'broker', today: TODAY, ...TERM })).toMatchObject({ ok: true })
  expect(recordDelivery(MONTH, GOODS, { as: 'a', today: TODAY, ...TERM })).toEqual(refused('not-your-move'))
})

test('a delivery fills a month of delivery, and has happened', () => {
  expect(recordDelivery(OWED, GOODS, { as: 'a', today: TODAY, ...TERM })).toEqual(refused('wrong-state'))
  const today = { ...GOODS, on: TODAY }
  expect(recordDelivery(MONTH, today, { as: 'b', today: TODAY, ...TERM })).toMatchObject({ ok: true })
  const tomorrow = { ...GOODS, on: day('2027-02-11') }
  expect(recordDelivery(MONTH, tomorrow, { as: 'b', today: TODAY, ...TERM })).toEqual(refused('date-in-future'))
})

const accepting = (accepted: number, amount: bigint | null = null, terms = someTerms()) =>
  acceptDelivery(DELIVERED, { accepted, amount }, { obligation: MONTH, terms, as: 'a' })
const pricedBy = (amount: bigint | null) => someTerms({ price: { basis: 'market', amount, setBy: 'both' } })

test('only the receiver says what it took, once, and no more than came', () => {
  const by = { obligation: MONTH, terms: someTerms() }
  const whole = { accepted: 100, amount: null }
  expect(acceptDelivery(DELIVERED, whole, { ...by, as: 'b' })).toEqual(refused('not-your-move'))
  expect(acceptDelivery(DELIVERED, whole, { ...by, as: 'broker' })).toEqual(refused('not-your-move'))
  const again = { ...DELIVERED, accepted: 90 }
  expect(acceptDelivery(again, whole, { ...by, as: 'a' })).toEqual(refused('already-accepted'))
  expect(accepting(101)).toEqual(refused('more-than-delivered', { quantity: 100 }))
  expect(accepting(100)).toEqual({ ok: true, value: { ...DELIVERED, accepted: 100, amount: 2_850_000n } })
})

test('a fixed price settles the amount whatever was typed', () => {
  expect(accepting(10, 1n)).toMatchObject({ value: { amount: 285_000n } })
})

test('an open price takes the amount the sides agreed on, or the price of the terms', () => {
  expect(accepting(10, 300_000n, pricedBy(28_500n))).toMatchObject({ value: { amount: 300_000n } })
  expect(accepting(10, null, pricedBy(28_500n))).toMatchObject({ value: { amount: 285_000n } })
  expect(accepting(10, 300_000n, pricedBy(null))).toMatchObject({ value: { amount: 300_000n } })
  expect(accepting(10, null, pricedBy(null))).toEqual(refused('amount-missing'))
  expect(accepting(10, null, someTerms({ price: null }))).toEqual(refused('amount-missing'))
})

test('a quantity and a price that come to more money than there is are refused', () => {
  const vast = { ...DELIVERED, quantity: 1_000_000_000 }
  const terms = pricedBy(10n ** 15n)
  const asked = { accepted: vast.quantity, amount: null }
  expect(acceptDelivery(vast, asked, { obligation: MONTH, terms, as: 'a' })).toEqual(refused('money-too-large'))
})

test('nothing accepted owes nothing, also without a price', () => {
  expect(accepting(0, null, pricedBy(null))).toEqual({ ok: true, value: { ...DELIVERED, accepted: 0, amount: 0n } })
})

test('only a fixed price with an amount is fixed', () => {
  expect(hasFixedPrice(someTerms())).toBe(true)
  expect(hasFixedPrice(pricedBy(1n))).toBe(false)
  expect(hasFixedPrice(someTerms({ price: { basis: 'fixed', amount: null, setBy: 'a' } }))).toBe(false)
  expect(hasFixedPrice(someTerms({ price: null }))).toBe(false)
})

test('payments add up to what is owed and never beyond', () => {
  const earlier = [
    { deliveryId: 'd1', on: TODAY, amount: 400_000n },
    { deliveryId: 'other', on: TODAY, amount: 900_000n },
  ]
  const by = { payments: earlier, today: TODAY, ...TERM }
  const rest = { on: TODAY, amount: 600_000n }
  expect(openAmount(1_000_000n, earlier.slice(0, 1))).toBe(600_000n)
  expect(recordPayment(OWED, rest, by)).toEqual({ ok: true, value: { deliveryId: 'd1', ...rest } })
  expect(recordPayment(OWED, { ...rest, amount: 600_001n }, by)).toEqual(refused('more-than-owed', { open: '600000' }))
})

test('a payment is for a payment owed, and has happened', () => {
  const by = { payments: [], today: TODAY, ...TERM }
  expect(recordPayment(MONTH, { on: TODAY, amount: 1n }, by)).toEqual(refused('wrong-state'))
  expect(recordPayment(OWED, { on: day('2027-02-11'), amount: 1n }, by)).toEqual(refused('date-in-future'))
})

test('nothing is delivered before the term, nor paid before it is delivered unless a down payment was agreed', () => {
  const early = { ...GOODS, on: day('2027-01-03') }
  expect(recordDelivery(MONTH, early, { as: 'b', today: TODAY, ...TERM })).toEqual(refused('before-the-term'))
  const ahead = { on: day('2027-01-03'), amount: 1n }
  const by = { payments: [], today: TODAY }
  expect(recordPayment(OWED, ahead, { ...by, ...TERM })).toEqual(refused('before-delivery'))
  expect(recordPayment(OWED, ahead, { ...by, terms: { payment: null } })).toEqual(refused('before-delivery'))
  const downPayment = { payment: { days: 14, mechanism: 'down-payment' } } as const
  expect(recordPayment(OWED, ahead, { ...by, terms: downPayment })).toMatchObject({ ok: true })
})
