import { z } from 'zod'
import { DIVISIONS } from '../domain/business/sectors'
import { UNITS, type Unit } from '../domain/business/units'
import { parseMoney } from '../domain/money'
import { MOST_NUMBER, parseNumber } from '../domain/number'

// Answers keep the words people typed: these fields check and do not convert, so that what a draft stores reads
// through the same schema again and is shown again as it was typed.

/** The id of a row, in an address or a form. */
export const Id = z.uuid('not-an-id')

/** What was typed into a search field: whatever it is, it can be searched. */
export const SearchWords = z
  .string()
  .catch('')
  .transform((words) => words.replaceAll('\0', '').trim().slice(0, 100))

/** The version of a row that a form was made from: Postgres counts to 2³¹ − 1. */
export const Version = z.coerce.number('invalid').int('invalid').min(1, 'invalid').max(2_147_483_647, 'invalid')

/** Words that must be there. */
export const text = (most: number) => z.string('required').trim().min(1, 'required').max(most, 'too-long')
export const optionalText = (most: number) => z.string('required').trim().max(most, 'too-long').optional()

interface NumberRange {
  readonly least?: number
  readonly most?: number
  readonly whole?: boolean
}

const numberProblem = (typed: string, { least = 0, most = MOST_NUMBER, whole = false }: NumberRange) => {
  const read = parseNumber(typed)
  if (!read.ok) return read.refusal.code
  if (read.value < least) return 'too-small'
  if (read.value > most) return 'too-large'
  return whole && !Number.isInteger(read.value) ? 'not-whole' : null
}

/** A number as people type it; see `numberIn`. */
export const number = (range: NumberRange = {}) =>
  z.string('required').superRefine((typed, check) => {
    const problem = numberProblem(typed, range)
    if (problem) check.addIssue({ code: 'custom', message: problem })
  })

/** Rupiah as people type them; see `moneyIn`. */
export const money = z.string('required').superRefine((typed, check) => {
  const rupiah = parseMoney(typed)
  if (!rupiah.ok) check.addIssue({ code: 'custom', message: rupiah.refusal.code })
})

export const unit = z.enum(Object.keys(UNITS) as [Unit, ...Unit[]], 'choose-one')

/** A KBLI division. */
export const division = z.enum(DIVISIONS.map(({ code }) => code) as [string, ...string[]], 'unknown-sector')

/** Days between delivery and payment that are offered to choose from; `0` is cash. */
const PAYMENT_TERMS = ['0', '7', '14', '30', '45', '60', '90'] as const

/** A year: nobody waits longer. */
const LONGEST_PAYMENT_TERM = 365

const isPaymentTerm = (typed: string): boolean => /^\d{1,3}$/.test(typed) && Number(typed) <= LONGEST_PAYMENT_TERM

/** Whole days between delivery and payment, also other than those offered; or the word for leaving it open. */
export const paymentTerm = (open: 'open' | 'unknown') =>
  z.string('choose-one').refine((typed) => typed === open || isPaymentTerm(typed), 'choose-one')

/** The terms to choose from: those offered, and the one that stands already. */
export const paymentTermsWith = (stored: string | undefined): string[] =>
  [...new Set([...PAYMENT_TERMS, ...(stored && isPaymentTerm(stored) ? [stored] : [])])].toSorted(
    (a, b) => Number(a) - Number(b),
  )

/** Most rows a list may hold. */
export const MOST_ROWS = 20

/** Rows left blank are no answer: the last row of a list is always offered empty. */
export const filledRows = <Row extends object>(rows: readonly Row[]): Row[] =>
  rows.filter((row) => Object.entries(row).some(([name, value]) => name !== 'unit' && value !== undefined))

/** What a field of two prices came to: the upper one may not be below the lower. */
export const pricesCross = ({
  priceLow,
  priceHigh,
}: {
  priceLow?: string | undefined
  priceHigh?: string | undefined
}) => {
  const [low, high] = [moneyIn(priceLow), moneyIn(priceHigh)]
  return low !== null && high !== null && low > high
}

/** A ticked box. */
export const ticked = z.literal('yes', 'invalid').optional()

/** The number a checked field holds; null when it was left out. */
export const numberIn = (typed: string | undefined): number | null => {
  const read = typed === undefined ? null : parseNumber(typed)
  return read?.ok ? read.value : null
}

/** The rupiah a checked field holds; null when it was left out. */
export const moneyIn = (typed: string | undefined): bigint | null => {
  const rupiah = typed === undefined ? null : parseMoney(typed)
  return rupiah?.ok ? rupiah.value : null
}
