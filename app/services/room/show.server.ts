import type { AppContext } from '~/context'
import type { NamedHappening } from '~/db/partnership.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { RoomSide } from '~/domain/conversation/delivery'
import type { Message } from '~/domain/conversation/message'
import { type Room, roomFacts, type Seat, type Talk } from '~/domain/conversation/room'
import { historyAs } from '~/domain/partnership/sight'
import { isClosed } from '~/domain/partnership/states'
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
  /** The move that ended its case; null while that goes on. */
  readonly ending: NamedHappening | null
  /** The message about to be answered. */
  readonly reply: Message | null
  /** Whether what a broker writes often is offered. */
  readonly leads: boolean
}

interface Asked {
  readonly partnershipId: string
  readonly talk?: Talk
  readonly before: number | null
  /** The sequence of the message about to be answered. */
  readonly reply?: number | null
}

/** A room of a case as a page: its newest messages, or those before a sequence. Refuses `not-found`. */
export async function showRoom(
  context: AppContext,
  actor: Actor,
  { before, reply = null, ...which }: Asked,
): Promise<Result<Shown, 'not-found'>> {
  const seated = await findRoom(context, actor, which)
  if (!seated.ok) return seated
  const { room, side, enteredAt, readSequence, actor: person } = seated.value
  const [seats, talks, watch, ending] = await Promise.all([
    context.db.rooms.seats(room.id),
    context.db.rooms.talksOf(room.partnershipId, person.userId),
    side === 'broker' ? watchRoom(context, person.userId, room) : NOTHING_WAITS,
    endingOf(context, room, side),
  ])
  // Sequences have no gaps, so the page before one of them begins a page earlier.
  const end = Math.min(before ?? Number.POSITIVE_INFINITY, room.lastSequence + 1)
  const after = Math.max(0, end - 1 - PAGE)
  const messages = enteredAt
    ? await context.db.messages.after({ roomId: room.id, after, limit: Math.max(0, end - 1 - after) })
    : null
  return ok({
    room,
    seats,
    talks: talks.map(placeOf),
    watch,
    ending,
    me: { userId: person.userId, side, readSequence },
    messages,
    reply: enteredAt && (await answerable(context, { roomId: room.id, sequence: reply })),
    // Nobody needs a greeting for their own notes.
    leads: room.talk !== 'notes' && can(actor, 'see-broker-tools', roomFacts(room)),
  })
}

/** Who ended the case and why, as far as this reader may know. */
async function endingOf({ db }: AppContext, { partnershipId, closedAt }: Room, side: RoomSide) {
  const found = closedAt && (await db.partnerships.byId(partnershipId))
  if (!found) return null
  const history = historyAs(side, found.partnership, await db.partnerships.history(partnershipId))
  return history.findLast(({ to }) => isClosed(to)) ?? null
}

/** A message that can be answered; null for a line of the house and for what was deleted. */
async function answerable(
  { db }: AppContext,
  { roomId, sequence }: { readonly roomId: string; readonly sequence: number | null },
): Promise<Message | null> {
  const message = sequence === null ? null : await db.messages.find({ roomId, sequence })
  return message && message.kind !== 'event' && message.change !== 'deleted' ? message : null
}
