import type { SideKey } from '../agreement/terms'

/** The three who talk in a room. A side may be several people. */
export const ROOM_SIDES = ['a', 'b', 'broker'] as const satisfies readonly (SideKey | 'broker')[]
export type RoomSide = (typeof ROOM_SIDES)[number]

/** How far one person has come: everything up to these sequences was delivered to them, was read by them. */
export interface Watermark {
  readonly side: RoomSide
  readonly deliveredSequence: number
  readonly readSequence: number
}

export type DeliveryState = 'sent' | 'delivered' | 'read'

/** The ticks under a stored message. A side has it as soon as one of its people has; all other sides that sit there must. */
export const deliveryState = (
  message: { readonly sequence: number; readonly side: RoomSide },
  watermarks: readonly Watermark[],
  seated: readonly RoomSide[] = ROOM_SIDES,
): DeliveryState => {
  const others = seated.filter((side) => side !== message.side)
  const reached = (mark: 'deliveredSequence' | 'readSequence') =>
    others.every((side) => watermarks.some((one) => one.side === side && one[mark] >= message.sequence))
  if (reached('readSequence')) return 'read'
  return reached('deliveredSequence') ? 'delivered' : 'sent'
}

/** Words that no one of a side has on any device after so long have not reached it: the broker asks in another way. */
export const UNDELIVERED_AFTER_HOURS = 24

interface Told {
  readonly sequence: number
  readonly senderId: string
  readonly kind: string
  readonly change?: string | undefined
}

/** What others said and somebody has not read, in the order given. Who came in is no news to count, nor what was taken back. */
export const unreadOf = <Message extends Told>(
  messages: readonly Message[],
  reader: { readonly userId: string; readonly readSequence: number },
): readonly Message[] =>
  messages.filter(
    ({ sequence, senderId, kind, change }) =>
      kind !== 'event' && change !== 'deleted' && sequence > reader.readSequence && senderId !== reader.userId,
  )
