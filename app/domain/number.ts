import { ok, type Result, refuse } from './result'

/** Beyond it somebody mistyped. */
export const MOST_NUMBER = 1_000_000_000

/** Thousands are parted by dots or commas; at most two decimals follow, so three digits are always thousands. */
const SHAPE = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:,\d{3})+)(?:[.,](\d{1,2}))?$/

/**
 * Reads a quantity as people type it: `1500`, `1.500`, `1,500`, `1 500`, `1,5`, `1.5`.
 * Refuses `not-a-number` and `too-large`.
 */
export const parseNumber = (typed: string): Result<number, 'not-a-number' | 'too-large'> => {
  const [, whole, decimals = '0'] = SHAPE.exec(typed.replaceAll(/\s/gu, '')) ?? []
  if (whole === undefined) return refuse('not-a-number')
  const value = Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals}`)
  return value > MOST_NUMBER ? refuse('too-large') : ok(value)
}

/** The number as it may be typed again, with the comma of Indonesian. */
export const typedNumber = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',')
