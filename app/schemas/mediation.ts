import { z } from 'zod'
import { Id, text } from './fields'

/** The forms of the broker's tools. */
export const MediationForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('open'), talk: z.enum(['a', 'b', 'notes'], 'invalid') }),
    z.object({ intent: z.literal('label'), labels: z.string().max(1000, 'too-long').default('') }),
  ],
  'invalid',
)

/** The forms of a past caucus. */
export const PastForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('enter') }),
    /** To the broker whom the page meant. */
    z.object({ intent: z.literal('show'), readerId: Id }),
    z.object({ intent: z.literal('hide') }),
  ],
  'invalid',
)

/** Why an administrator opens a room: everybody in it reads this. */
export const BreakGlass = z.object({
  reason: text(500).pipe(z.string().min(10, 'too-short')),
  password: z.string('required').max(128, 'password-too-long'),
})
