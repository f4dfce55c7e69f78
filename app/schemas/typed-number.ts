import { z } from 'zod'
import { parseNumber } from '../domain/number'

interface Limits {
  readonly least: number
  readonly most: number
  readonly whole?: boolean
}

const problemOf = (number: number, { least, most, whole }: Limits): string | null => {
  if (whole && !Number.isInteger(number)) return 'not-whole'
  if (number < least) return 'too-small'
  return number > most ? 'too-large' : null
}

/** A number as people here type it. Codes: `not-a-number` (`not-a-count` where it counts), `not-whole`, `too-small`, `too-large`. */
export const typedNumber = (limits: Limits) =>
  z.string().transform((typed, context) => {
    const parsed = parseNumber(typed)
    const unread = (code: string) => (limits.whole && code === 'not-a-number' ? 'not-a-count' : code)
    const code = parsed.ok ? problemOf(parsed.value, limits) : unread(parsed.refusal.code)
    if (parsed.ok && code === null) return parsed.value
    context.addIssue({ code: 'custom', message: code ?? 'not-a-number' })
    return z.NEVER
  })
