import { z } from 'zod'
import { DEFAULT_SIZE_DEFINITION, SIZE_DEFINITION_NAMES } from '../domain/business/size'

/** Null is every region of the reader. */
const region = z
  .string()
  .regex(/^(\d{2}){1,2}$/)
  .nullable()
  .catch(null)

/** Partnerships were first ordered by law in 1995 (UU 9/1995): nothing is reported for years far from ours. */
const [FIRST_YEAR, LAST_YEAR] = [1995, 2100]

/** Null when nothing was typed. Codes: `not-a-date`, `date-too-far`. */
const day = z
  .string()
  .optional()
  .transform((typed, context) => {
    if (typed === undefined || typed === '') return null
    const read = z.iso.date().safeParse(typed)
    const date = read.success ? new Date(read.data) : null
    const far = date !== null && (date.getUTCFullYear() < FIRST_YEAR || date.getUTCFullYear() > LAST_YEAR)
    if (date !== null && !far) return date
    context.addIssue({ code: 'custom', message: far ? 'date-too-far' : 'not-a-date' })
    return z.NEVER
  })

/** Which partnerships an address asks to be reported. Null days are those of this year. */
const PartnershipsAsked = z
  .object({ region, from: day, until: day })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    message: 'until-before-from',
  })

/** What an address asks for, or what is wrong with it: codes of `field-errors` by field, with what was typed. */
export const partnershipsAsked = (url: string) => {
  const typed = Object.fromEntries(new URL(url).searchParams)
  const asked = PartnershipsAsked.safeParse(typed)
  if (asked.success) return { ok: true, asked: asked.data } as const
  const problems = Object.fromEntries(asked.error.issues.map(({ path, message }) => [String(path[0]), [message]]))
  return { ok: false, problems, typed } as const
}

/** A calendar day as addresses and date fields write it: `2026-12-31`. */
export const dayWord = (date: Date): string => date.toISOString().slice(0, 10)

/** The address of the same report elsewhere. */
export const asAsked = (shown: { readonly region: string | null; readonly period: { from: Date; until: Date } }) => ({
  ...(shown.region !== null && { region: shown.region }),
  from: dayWord(shown.period.from),
  until: dayWord(shown.period.until),
})

/** What of the counts by size an address asks for. */
export const SizesAsked = z.object({
  region,
  definition: z.enum(SIZE_DEFINITION_NAMES).catch(DEFAULT_SIZE_DEFINITION),
})

export const sizesAsked = (url: string) => SizesAsked.parse(Object.fromEntries(new URL(url).searchParams))
