import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import type { RoomSide } from '~/domain/conversation/delivery'
import type { Message } from '~/domain/conversation/message'
import type { Room, Seat, Talk } from '~/domain/conversation/room'
import { ok, type Result } from '~/domain/result'
import { placeOf, type TalkPlace } from '../mediation/read.server'
import { NOTHING_WAITS, type Watch, watchRoom } from '../mediation/watch.server'
import { findRoom } from './find-room.server'

/** How many messages a page shows. */
const PAGE = 50

interface Shown {
  readonly room: Room
  readonly seats: readonly Seat[]
  readonly me: { readonly userId: string; readonly side: RoomSide; readonly readSequence: number }
  /** Null in front of the door: nothing is shown to those who have not come in. */
  readonly messages: readonly Message[] | null
  /** Every room of the case in which the reader sits, this one too. */
  readonly talks: readonly TalkPlace[]
  /** For the broker: what waits in this room. */
  readonly watch: Watch
}

/** A room of a case as a page: its newest messages, or those before a sequence. Refuses `not-found`. */
export async function showRoom(
  context: AppContext,
  actor: Actor,
  { before, ...which }: { partnershipId: string; talk?: Talk; before: number | null },
): Promise<Result<Shown, 'not-found'>> {
  const seated = await findRoom(context, actor, which)
  if (!seated.ok) return seated
  const { room, side, enteredAt, readSequence, actor: person } = seated.value
  const [seats, talks, watch] = await Promise.all([
    context.db.rooms.seats(room.id),
    context.db.rooms.talksOf(room.partnershipId, person.userId),
    side === 'broker' ? watchRoom(context, person.userId, room) : NOTHING_WAITS,
  ])
  // Sequences have no gaps, so the page before one of them begins a page earlier.
  const end = Math.min(before ?? Number.POSITIVE_INFINITY, room.lastSequence + 1)
  const after = Math.max(0, end - 1 - PAGE)
  const messages = enteredAt
    ? await context.db.messages.after({ roomId: room.id, after, limit: Math.max(0, end - 1 - after) })
    : null
  const me = { userId: person.userId, side, readSequence }
  return ok({ room, seats, me, messages, talks: talks.map(placeOf), watch })
}
