import { z } from 'zod'
import { RHYTHMS } from '../domain/saved-search'
import { BusinessSearch, OpportunitySearch, type Search } from './browse'
import { Id, text } from './fields'

const SAVED_KINDS = ['business', 'opportunity'] as const
export type SavedKind = (typeof SAVED_KINDS)[number]

const rhythm = z.enum(RHYTHMS, 'choose-one')

/** Whether a search was kept a moment ago, or stood there already. */
export const SavedNotice = z.enum(['now', 'already']).nullable().catch(null)

/** The form that keeps a search, changes how often it is told of, or forgets it. */
export const SavedSearchForm = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('keep'),
      kind: z.enum(SAVED_KINDS, 'invalid'),
      name: text(200),
      /** The query of its address. */
      query: z.string('invalid').max(1000, 'too-long').default(''),
    }),
    z.object({ intent: z.literal('change'), id: Id, rhythm }),
    z.object({ intent: z.literal('forget'), id: Id }),
  ],
  'invalid',
)

/** The search that the query of an address asks for; what cannot be read asks for nothing. */
export const searchOf = (kind: SavedKind, query: Readonly<Record<string, string>>): Search =>
  kind === 'business' ? BusinessSearch.parse(query) : OpportunitySearch.parse(query)
