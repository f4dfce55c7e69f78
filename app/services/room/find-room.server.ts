import type { AppContext } from '~/context'
import type { FoundRoom, WhichRoom } from '~/db/room.server'
import type { Actor, SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { RoomSide } from '~/domain/conversation/delivery'
import { roomFacts, roomSide } from '~/domain/conversation/room'
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
  return seat(actor, await context.db.rooms.find(actor, which))
}

function seat(actor: SignedIn, found: FoundRoom | null | undefined): Result<Seated, 'not-found'> {
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
  return entered(await findRoom(context, actor, { id: roomId }))
}

const entered = (seated: Result<Seated, 'not-found'>): Result<Seated, 'not-found' | 'not-entered'> =>
  seated.ok && seated.value.enteredAt === null ? refuse('not-entered') : seated

/** The same for many at once, on rows read for them now: nobody's rights are remembered. Answers stand as places do. */
export async function findEnteredRooms(
  { db }: AppContext,
  places: readonly { readonly roomId: string; readonly userId: string }[],
): Promise<Result<Seated, 'not-found' | 'not-entered'>[]> {
  const [actors, found] = await Promise.all([
    db.users.actors(places.map(({ userId }) => userId)),
    db.rooms.findAll(places),
  ])
  return places.map(({ roomId, userId }) => {
    const actor = actors.get(userId)
    return actor ? entered(seat(actor, found.get(`${roomId} ${userId}`))) : refuse('not-found')
  })
}
