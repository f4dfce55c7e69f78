import { z } from 'zod'

/** `1.500` is one and a half thousand here, `2,5` two and a half; `2.5` can only be two and a half. */
const THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/
const PLAIN = /^\d+(?:[.,]\d+)?$/

const read = (typed: string): number | null => {
  const text = typed.replaceAll(/\s/gu, '')
  if (THOUSANDS.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  return PLAIN.test(text) ? Number(text.replace(',', '.')) : null
}

interface Limits {
  readonly least: number
  readonly most: number
  readonly whole?: boolean
}

/** A number as people here type it. Codes: `not-a-number`, `not-whole`, `too-small`, `too-large`. */
export const typedNumber = ({ least, most, whole = false }: Limits) =>
  z.string().transform((typed, context) => {
    const number = read(typed)
    const code = number === null ? 'not-a-number' : problemOf(number, { least, most, whole })
    if (number !== null && code === null) return number
    context.addIssue({ code: 'custom', message: code ?? 'not-a-number' })
    return z.NEVER
  })

const problemOf = (number: number, { least, most, whole }: Required<Limits>): string | null => {
  if (whole && !Number.isInteger(number)) return 'not-whole'
  if (number < least) return 'too-small'
  return number > most ? 'too-large' : null
}
