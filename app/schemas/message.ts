import { z } from 'zod'
import { TALKS } from '~/domain/conversation/room'

const roomId = z.uuid('invalid')

/** The forms of a room's page. */
export const RoomForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('enter') }),
  z.object({
    intent: z.literal('send'),
    roomId,
    /** Made for the page: sent twice, it is one message. */
    clientId: z.uuid('invalid'),
    body: z.string().optional(),
    /** A quick reply, pressed instead of sending what is typed. */
    quick: z.string().optional(),
  }),
  /** Show me what is new; what was shown up to here was read. */
  z.object({
    intent: z.literal('refresh'),
    roomId,
    read: z.coerce.number('invalid').int().min(0).max(2_147_483_647),
  }),
])

export type RoomForm = z.output<typeof RoomForm>

/** A room's page is found by its case, and by who talks there. */
export const RoomAddress = z.object({ partnershipId: z.uuid(), talk: z.enum(TALKS).default('case') })
export type RoomAddress = z.output<typeof RoomAddress>

/** `?before=14`: the page of messages before that one; anything else is the newest page. */
export const BeforeSequence = z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null)
