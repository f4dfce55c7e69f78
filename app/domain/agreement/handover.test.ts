import { expect, test } from 'vitest'
import { someTerms } from '#tests/factories/partnership'
import {
  acceptDelivery,
  hasFixedPrice,
  isAbout,
  mayAccept,
  openAmount,
  recordDelivery,
  recordPayment,
  takeBackDelivery,
} from './handover'
import { checkOf, type Delivery, type Obligation } from './obligations'

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
const AT = new Date('2027-02-09T04:00:00Z')
const GOODS = { id: 'd1', on: day('2027-02-09'), quantity: 100, at: AT }
const TERM = {
  begins: day('2027-01-04'),
  boundOn: day('2026-12-20'),
  terms: { payment: { days: 14, mechanism: 'transfer' } },
} as const
const BY_B = { as: 'b', today: TODAY, ...TERM } as const
const DELIVERED: Delivery = { ...GOODS, obligationId: MONTH.id, accepted: null, amount: 0n, acceptedAt: null }
const refused = (code: string, detail?: object) => ({ ok: false, refusal: detail ? { code, detail } : { code } })

test('the side that delivers or the broker writes a delivery down, not the receiver', () => {
  expect(recordDelivery(MONTH, GOODS, BY_B)).toEqual({ ok: true, value: DELIVERED })
  expect(recordDelivery(MONTH, GOODS, { ...BY_B, as: 'broker' })).toMatchObject({ ok: true })
  expect(recordDelivery(MONTH, GOODS, { ...BY_B, as: 'a' })).toEqual(refused('not-your-move'))
})

test('a delivery fills a month of delivery, and has happened', () => {
  expect(recordDelivery(OWED, GOODS, { ...BY_B, as: 'a' })).toEqual(refused('wrong-state'))
  const today = { ...GOODS, on: TODAY }
  expect(recordDelivery(MONTH, today, BY_B)).toMatchObject({ ok: true })
  const tomorrow = { ...GOODS, on: day('2027-02-11') }
  expect(recordDelivery(MONTH, tomorrow, BY_B)).toEqual(refused('date-in-future'))
})

test('a slip is taken back by those who may write it down, until the receiver looked', () => {
  expect(takeBackDelivery(MONTH, DELIVERED, 'b')).toEqual({ ok: true, value: DELIVERED })
  expect(takeBackDelivery(MONTH, DELIVERED, 'a')).toEqual(refused('not-your-move'))
  expect(takeBackDelivery(MONTH, { ...DELIVERED, accepted: 0 }, 'b')).toEqual(refused('already-accepted'))
})

test('who owes a look at what came may take it as good there too', () => {
  const check = checkOf(DELIVERED, 'b', { writtenOn: TODAY, doneOn: null })
  expect(isAbout(check, DELIVERED)).toBe(true)
  expect(isAbout(check, { ...DELIVERED, id: 'd2' })).toBe(false)
  expect(isAbout(OWED, DELIVERED)).toBe(false)
  expect(isAbout(MONTH, DELIVERED)).toBe(true)
  expect([mayAccept(check, 'a'), mayAccept(check, 'b')]).toEqual([true, false])
})

const accepting = (accepted: number, amount: bigint | null = null, terms = someTerms()) =>
  acceptDelivery(DELIVERED, { accepted, amount }, { obligation: MONTH, terms, as: 'a', at: AT })
const pricedBy = (amount: bigint | null) => someTerms({ price: { basis: 'market', amount, setBy: 'both' } })

test('only the receiver says what it took, once, and no more than came', () => {
  const by = { obligation: MONTH, terms: someTerms(), at: AT }
  const whole = { accepted: 100, amount: null }
  expect(acceptDelivery(DELIVERED, whole, { ...by, as: 'b' })).toEqual(refused('not-your-move'))
  expect(acceptDelivery(DELIVERED, whole, { ...by, as: 'broker' })).toEqual(refused('not-your-move'))
  const again = { ...DELIVERED, accepted: 90 }
  expect(acceptDelivery(again, whole, { ...by, as: 'a' })).toEqual(refused('already-accepted'))
  expect(accepting(101)).toEqual(refused('more-than-delivered', { quantity: 100 }))
  expect(accepting(100)).toEqual({
    ok: true,
    value: { ...DELIVERED, accepted: 100, amount: 2_850_000n, acceptedAt: AT },
  })
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
  expect(acceptDelivery(vast, asked, { obligation: MONTH, terms, as: 'a', at: AT })).toEqual(refused('money-too-large'))
})

test('nothing accepted owes nothing, also without a price', () => {
  expect(accepting(0, null, pricedBy(null))).toEqual({
    ok: true,
    value: { ...DELIVERED, accepted: 0, amount: 0n, acceptedAt: AT },
  })
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
  expect(recordPayment(OWED, ahead, { ...by, ...TERM, terms: { payment: null } })).toEqual(refused('before-delivery'))
  const downPayment = { payment: { days: 14, mechanism: 'down-payment' } } as const
  const inAdvance = { ...by, ...TERM, terms: downPayment }
  expect(recordPayment(OWED, ahead, inAdvance)).toMatchObject({ ok: true })
  expect(recordPayment(OWED, { ...ahead, on: day('2026-12-19') }, inAdvance)).toEqual(refused('before-the-term'))
})
