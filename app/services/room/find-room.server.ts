import type { AppContext } from '~/context'
import type { FoundRoom, WhichRoom } from '~/db/room.server'
import type { Speakers } from '~/db/sending.server'
import type { Actor, SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { RoomSide } from '~/domain/conversation/delivery'
import { type RoomFacts, roomFacts, roomSide, seatOf } from '~/domain/conversation/room'
import { ok, type Result, refuse } from '~/domain/result'

export interface Seated extends FoundRoom {
  readonly actor: SignedIn
  readonly side: RoomSide
}

/** The one gate to a room: a stranger and a wrong id get the same `not-found`. */
export async function findRoom(
  context: AppContext,
  actor: Actor,
  which: WhichRoom,
): Promise<Result<Seated, 'not-found'>> {
  if (actor.kind === 'visitor') return refuse('not-found')
  const found = await context.db.rooms.find(actor, which)
  const side = found && roomSide(actor, found.room)
  if (!found || !side || !can(actor, 'read', roomFacts(found.room))) return refuse('not-found')
  return ok({ ...found, actor, side })
}

/** The same for whoever has come in: until the others saw them enter, they see nothing (`not-entered`). */
export async function findEnteredRoom(
  context: AppContext,
  actor: Actor,
  roomId: string,
): Promise<Result<Seated, 'not-found' | 'not-entered'>> {
  const seated = await findRoom(context, actor, { id: roomId })
  return seated.ok && seated.value.enteredAt === null ? refuse('not-entered') : seated
}

/** Somebody who may sit in a room and has come in, as sending and cards ask. */
export interface Speaker {
  readonly actor: SignedIn
  readonly side: RoomSide
  readonly facts: RoomFacts
}

/** The gate on rows read for it now: nobody's rights are remembered. Refuses like `findEnteredRoom`. */
export function speakerIn(
  { actors, rooms }: Speakers,
  { roomId, userId }: { readonly roomId: string; readonly userId: string },
): Result<Speaker, 'not-found' | 'not-entered'> {
  const [actor, room] = [actors.get(userId), rooms.get(`${roomId} ${userId}`)]
  const side = actor && room && seatOf(actor, room.facts)
  if (!side || !can(actor, 'read', room.facts)) return refuse('not-found')
  return room.entered ? ok({ actor, side, facts: room.facts }) : refuse('not-entered')
}
