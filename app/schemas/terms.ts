import { z } from 'zod'
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
import { parseMoney } from '~/domain/money'
import { PRINTABLE } from './printable'
import { typedNumber } from './typed-number'

const LONGEST_TEXT = 1000
const MOST_DAYS = 365
const MOST_MONTHS = 240
const MOST_QUANTITY = 1_000_000_000
const UNIT_CODES = Object.keys(UNITS) as Unit[]

const text = (most = LONGEST_TEXT) =>
  z.string('required').trim().max(most, 'too-long').regex(PRINTABLE, 'not-printable').optional()
const oneOf = <const Codes extends readonly string[]>(codes: Codes) => z.enum(codes, 'choose-one')
const dayCount = typedNumber({ least: 0, most: MOST_DAYS, whole: true })

const money = z.string().transform((typed, context) => {
  const parsed = parseMoney(typed)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.refusal.code })
  return z.NEVER
})

const day = z.iso.date('not-a-date').transform((typed) => new Date(`${typed}T00:00:00Z`))

/** Two answers that make sense only together. The one that is missing is asked for. */
const needs = (context: z.RefinementCtx, field: string) => {
  context.addIssue({ code: 'custom', message: 'required', path: [field] })
  return z.NEVER
}

/** An answer that would be dropped in silence is refused instead: only what is sold can be tied. */
const notHere = (context: z.RefinementCtx, field: string) => {
  context.addIssue({ code: 'custom', message: 'not-allowed-here', path: [field] })
  return z.NEVER
}

const quantity = z
  .object({
    perMonth: typedNumber({ least: 0.001, most: MOST_QUANTITY }).optional(),
    unit: oneOf(UNIT_CODES).optional(),
  })
  .transform(({ perMonth, unit }, context): Terms['quantity'] => {
    // A unit alone was chosen for the reader, not by them.
    if (perMonth === undefined) return null
    return unit === undefined ? needs(context, 'unit') : { perMonth, unit }
  })

const price = z
  .object({
    basis: oneOf(PRICE_BASES).optional(),
    amount: money.optional(),
    setBy: oneOf(['both', ...SIDES]).optional(),
  })
  .transform(({ basis, amount, setBy }, context): Terms['price'] => {
    if (basis === undefined) return amount === undefined ? null : needs(context, 'basis')
    if (setBy === undefined) return needs(context, 'setBy')
    if (basis === 'fixed' && amount === undefined) return needs(context, 'amount')
    return { basis, amount: amount ?? null, setBy }
  })

const payment = z
  .object({ days: dayCount.optional(), mechanism: oneOf(PAYMENT_MECHANISMS).optional() })
  .transform(({ days, mechanism }, context): Terms['payment'] => {
    if (days === undefined) return mechanism === undefined ? null : needs(context, 'days')
    return mechanism === undefined ? needs(context, 'mechanism') : { days, mechanism }
  })

const materials = z
  .object({
    kind: oneOf(['none', 'free', 'sold']).optional(),
    description: text(),
    payment: oneOf(['cash', 'credit', 'deducted']).optional(),
    tied: oneOf(['yes']).optional(),
  })
  .transform(({ kind, description, payment: how, tied }, context): Materials | null => {
    if (tied && kind !== 'sold') return notHere(context, 'tied')
    if (kind === undefined) return null
    if (kind === 'none') return { kind }
    if (!description) return needs(context, 'description')
    if (kind === 'free') return { kind, description }
    return how === undefined ? needs(context, 'payment') : { kind, description, payment: how, tied: tied === 'yes' }
  })

const duration = z
  .object({
    start: day.optional(),
    months: typedNumber({ least: 1, most: MOST_MONTHS, whole: true }).optional(),
  })
  .transform(({ start, months }, context): Terms['duration'] => {
    if (months === undefined) return start === undefined ? null : needs(context, 'months')
    return start === undefined ? needs(context, 'start') : { start, months }
  })

const termination = z
  .object({ by: oneOf(['either', 'mutual', ...SIDES]).optional(), noticeDays: dayCount.optional() })
  .transform(({ by, noticeDays }, context): Terms['termination'] => {
    if (by === undefined) return noticeDays === undefined ? null : needs(context, 'by')
    if (by === 'mutual') return { by, noticeDays: noticeDays ?? 0 }
    return noticeDays === undefined ? needs(context, 'noticeDays') : { by, noticeDays }
  })

const bySide = (most: number) =>
  z
    .object({ a: text(most), b: text(most) })
    .optional()
    .transform((said) => ({ a: said?.a || null, b: said?.b || null }))

/** What is left out is null. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().transform((value) => value ?? null)

/** The form of the terms. What is left empty is not agreed yet. */
export const termsFields = {
  activity: orNull(text()),
  gives: bySide(LONGEST_TEXT),
  quantity: orNull(quantity),
  price: orNull(price),
  payment: orNull(payment),
  quality: orNull(text()),
  delivery: orNull(text()),
  materials: orNull(materials),
  coaching: z
    .array(oneOf(ASSISTANCE_ITEMS))
    .optional()
    .transform((items) => inOrder(ASSISTANCE_ITEMS, items)),
  duration: orNull(duration),
  disputes: z
    .array(oneOf(DISPUTE_STEPS))
    .optional()
    .transform((steps) => inOrder(DISPUTE_STEPS, steps)),
  termination: orNull(termination),
  personsInCharge: bySide(200),
}

/** Boxes come in the order of the page, and once each. */
const inOrder = <Code extends string>(all: readonly Code[], ticked: readonly string[] = []): Code[] =>
  all.filter((code) => ticked.includes(code))
