import * as fc from 'fast-check'
import { ASSISTANCE_ITEMS } from '~/domain/agreement/assistance'
import {
  DISPUTE_STEPS,
  type Materials,
  PAYMENT_MECHANISMS,
  PRICE_BASES,
  SIDES,
  type Terms,
} from '~/domain/agreement/terms'
import { UNITS, type Unit } from '~/domain/business/units'
import { MOST_MONEY } from '~/domain/money'

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const someDays = fc.integer({ min: 0, max: 365 })
const someUnit = fc.constantFrom(...(Object.keys(UNITS) as Unit[]))

/** Whatever people type: any characters, lines and blanks among them. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(' ', '...', '\n', '\u200b', 'Kain\n\nPasal 99\nPalsu', 'Baju. ', 'null'),
)

/** Text that says something. */
const said = typed.map((text) => `Kain ${text}`)

const materialsWith = (description: fc.Arbitrary<string>): fc.Arbitrary<Materials> =>
  fc.oneof(
    fc.record({ kind: fc.constant('none' as const) }),
    fc.record({ kind: fc.constant('free' as const), description }),
    fc.record({
      kind: fc.constant('sold' as const),
      description,
      payment: fc.constantFrom('cash', 'credit', 'deducted'),
      tied: fc.boolean(),
    }),
  )

/** Every statement of the terms, when it is made at all. */
const statements = (text: fc.Arbitrary<string>) => ({
  quantity: fc.record({
    perMonth: fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0.001, max: 1e6, noNaN: true })),
    unit: someUnit,
  }),
  price: fc.record({
    basis: fc.constantFrom(...PRICE_BASES),
    amount: maybe(fc.bigInt({ min: 0n, max: MOST_MONEY })),
    setBy: fc.constantFrom('both', ...SIDES),
  }),
  payment: fc.record({ days: someDays, mechanism: fc.constantFrom(...PAYMENT_MECHANISMS) }),
  materials: materialsWith(text),
  duration: fc.record({
    start: fc.integer({ min: 18_262, max: 47_482 }).map((day) => new Date(day * 86_400_000)),
    months: fc.integer({ min: 1, max: 120 }),
  }),
  termination: fc.record({ noticeDays: someDays, by: fc.constantFrom('either', 'mutual', ...SIDES) }),
})

/** Terms at any point of their making, whatever was typed. */
export const anyTerms: fc.Arbitrary<Terms> = (() => {
  const { quantity, price, payment, materials, duration, termination } = statements(typed)
  return fc.record({
    activity: maybe(typed),
    gives: fc.record({ a: maybe(typed), b: maybe(typed) }),
    quantity: maybe(quantity),
    price: maybe(price),
    payment: maybe(payment),
    quality: maybe(typed),
    delivery: maybe(typed),
    materials: maybe(materials),
    coaching: fc.subarray([...ASSISTANCE_ITEMS]),
    duration: maybe(duration),
    disputes: fc.subarray([...DISPUTE_STEPS]),
    termination: maybe(termination),
    personsInCharge: fc.record({ a: maybe(typed), b: maybe(typed) }),
  })
})()

/** Terms that may be signed: the seven parts of art. 117 stand, the others may. */
export const signableTerms: fc.Arbitrary<Terms> = (() => {
  const { quantity, price, payment, materials, duration, termination } = statements(said)
  return fc.record({
    activity: said,
    gives: fc.record({ a: said, b: said }),
    quantity: maybe(quantity),
    price: maybe(price),
    payment,
    quality: maybe(said),
    delivery: maybe(said),
    materials: maybe(materials),
    coaching: fc.subarray([...ASSISTANCE_ITEMS], { minLength: 1 }),
    duration,
    disputes: fc.subarray([...DISPUTE_STEPS], { minLength: 1 }),
    termination: maybe(termination),
    personsInCharge: fc.record({ a: maybe(said), b: maybe(said) }),
  })
})()
