import { z } from 'zod'
import { DEFAULT_SIZE_DEFINITION, SIZE_DEFINITION_NAMES } from '../domain/business/size'

/** Null is every region of the reader. */
const region = z
  .string()
  .regex(/^(\d{2}){1,2}$/)
  .nullable()
  .catch(null)

/** Days of this century: before it there is no partnership here, and beyond it no calendar that Postgres and we share. */
const day = z.iso
  .date()
  .refine((text) => /^20\d\d/.test(text))
  .transform((text) => new Date(text))
  .nullable()
  .catch(null)

/** Which partnerships an address asks to be reported. Null days are those of this year. */
export const PartnershipsAsked = z.object({ region, from: day, until: day })

export const partnershipsAsked = (url: string) => PartnershipsAsked.parse(Object.fromEntries(new URL(url).searchParams))

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
