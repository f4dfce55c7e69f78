import { z } from 'zod'
import { DEFAULT_SIZE_DEFINITION, SIZE_DEFINITION_NAMES } from '../domain/business/size'

/** What of the counts by size an address asks for. Null is every region of the reader. */
export const SizesAsked = z.object({
  region: z
    .string()
    .regex(/^(\d{2}){1,2}$/)
    .nullable()
    .catch(null),
  definition: z.enum(SIZE_DEFINITION_NAMES).catch(DEFAULT_SIZE_DEFINITION),
})

export const sizesAsked = (url: string) => SizesAsked.parse(Object.fromEntries(new URL(url).searchParams))
