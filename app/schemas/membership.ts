import { z } from 'zod'
import { Id } from './fields'

/** What the page of a business's members may ask for. */
export const MembersForm = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('invite'), role: z.enum(['staff', 'owner'], 'choose-one') }),
    z.object({ do: z.literal('revoke'), invitation: Id }),
    z.object({ do: z.literal('remove'), member: Id }),
    z.object({ do: z.literal('withdraw'), broker: Id }),
  ],
  'invalid',
)
export type MembersForm = z.output<typeof MembersForm>

/** Taking up an invitation asks nothing more. */
export const AcceptForm = z.object({})
