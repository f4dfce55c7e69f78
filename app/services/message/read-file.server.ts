import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import { findEnteredRoom } from '../room/find-room.server'

interface FilePlace {
  readonly roomId: string
  readonly sequence: number
}

/** The file of a message, or the small picture of it, for whoever sits in the room and came in; otherwise null. */
export async function readRoomFile(
  context: AppContext,
  actor: Actor,
  { part, ...place }: FilePlace & { readonly part: 'bytes' | 'preview' },
) {
  const seated = await findEnteredRoom(context, actor, place.roomId)
  return seated.ok ? context.db.messageFiles.find(place, part) : null
}
