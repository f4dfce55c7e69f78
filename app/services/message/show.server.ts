import type { AppContext } from '~/context'
import type { Wording } from '~/db/message-version.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { changeableUntil, mayChange } from '~/domain/conversation/change'
import type { Message } from '~/domain/conversation/message'
import { type Room, roomFacts, zoneIn } from '~/domain/conversation/room'
import type { TimeZone } from '~/domain/region/region'
import { ok, type Result, refuse } from '~/domain/result'
import { findEnteredRoom } from '../room/find-room.server'

interface ShownMessage {
  readonly room: Room
  readonly message: Message
  /** What it said before, oldest first; nothing of what was deleted. */
  readonly wordings: readonly Wording[]
  readonly zone: TimeZone
  readonly may: { readonly answer: boolean; readonly edit: boolean; readonly remove: boolean; readonly until: Date }
}

/** One message with what it said before, and what may be done with it. Refuses `not-found`, `not-entered`. */
export async function showMessage(
  context: AppContext,
  actor: Actor,
  place: { readonly roomId: string; readonly sequence: number },
): Promise<Result<ShownMessage, 'not-found' | 'not-entered'>> {
  const seated = await findEnteredRoom(context, actor, place.roomId)
  if (!seated.ok) return seated
  const { room, side, actor: reader } = seated.value
  const message = await context.db.messages.find(place)
  if (!message || message.kind === 'event') return refuse('not-found')
  const writes = can(actor, 'write', roomFacts(room))
  const asked = { userId: reader.userId, now: context.now() }
  return ok({
    room,
    message,
    wordings: message.change === 'edited' ? await context.db.messageVersions.of(message.id) : [],
    zone: zoneIn(room, reader, side),
    may: {
      answer: writes && message.change !== 'deleted',
      edit: writes && mayChange(message, { ...asked, change: 'edited' }).ok,
      remove: writes && mayChange(message, { ...asked, change: 'deleted' }).ok,
      until: changeableUntil(message),
    },
  })
}
