import { ok, type Result, refuse } from './result'

/** Beyond it somebody mistyped. */
export const MOST_NUMBER = 1_000_000_000

/** In Indonesian dots part thousands and a comma begins decimals, of which three count: `1.500`, `2,125`. */
const INDONESIAN = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,3}))?$/
/** In English it is the other way round: read so where it can mean nothing else. */
const ENGLISH = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)\.(\d{1,2})$|^(0)\.(\d{3})$|^([1-9]\d{0,2}(?:,\d{3}){2,})$/

/**
 * Reads a quantity as people type it: `1500`, `1.500`, `1 500`, `1,5`, `1.5`, `2,125`.
 * Refuses `not-a-number` and `too-large`.
 */
export const parseNumber = (typed: string): Result<number, 'not-a-number' | 'too-large'> => {
  const close = typed.replaceAll(/\s/gu, '')
  const parts = (INDONESIAN.exec(close) ?? ENGLISH.exec(close) ?? []).slice(1).filter((part) => part !== undefined)
  const [whole, decimals = '0'] = parts
  if (whole === undefined) return refuse('not-a-number')
  const value = Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals}`)
  return value > MOST_NUMBER ? refuse('too-large') : ok(value)
}

/** The number as it may be typed again, with the comma of Indonesian. */
export const typedNumber = (value: number): string => String(Math.round(value * 1000) / 1000).replace('.', ',')
