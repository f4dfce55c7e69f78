import { z } from 'zod'
import { AMOUNTS } from '~/domain/matching/maker'
import { seenWarnings } from './partnership'

/** Whose matches an address asks for. */
export const MatchesOf = z.uuid()

/** Which list, and which page of it; what nobody offers is the first page of those that fit. */
export const MatchesShown = z.object({
  show: z.enum(['fits', 'near']).catch('fits'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

/** How a broker divides opportunities among businesses; what nobody offers is one for each. */
export const Division = z.object({
  partners: z.coerce.number().int().min(1).max(3).catch(1),
  offers: z.coerce.number().int().min(1).max(3).catch(1),
})
export type Division = z.infer<typeof Division>

/** How much a set of businesses shall make; what nobody offers is the least. */
export const ConsortiumAsked = z.object({
  amount: z.enum(AMOUNTS).catch('least'),
  /** So many proposals went out a moment ago. */
  sent: z.coerce.number().int().min(0).max(50).catch(0),
})

/** What is done with the set as it stood on the page: proposed to all its members, or asked of a broker. */
export const ConsortiumMove = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('propose'),
    amount: z.enum(AMOUNTS, 'invalid'),
    members: z
      .string('invalid')
      .transform((ids) => ids.split(' '))
      .pipe(z.array(z.uuid('not-an-id')).min(1, 'invalid').max(50, 'invalid')),
    seen: seenWarnings,
  }),
  z.object({ intent: z.literal('ask') }),
])

/** Asks the brokers to propose somebody: the press says it all. */
export const AskForm = z.object({})
