import { z } from 'zod'

/** Whose matches an address asks for. */
export const MatchesOf = z.uuid()

/** Which list, and which page of it; what nobody offers is the first page of those that fit. */
export const MatchesShown = z.object({
  show: z.enum(['fits', 'near']).catch('fits'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
