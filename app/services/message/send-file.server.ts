import type { AppContext } from '~/context'
import { isDuplicate } from '~/db/client.server'
import type { NewFile } from '~/db/message-file.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { captionBody } from '~/domain/conversation/message'
import { type Room, roomFacts } from '~/domain/conversation/room'
import { ok, type Result, refuse } from '~/domain/result'
import { findEnteredRoom, type Seated } from '../room/find-room.server'
import { NOTICE_AFTER_MS } from './send.server'
import { tellRoom } from './tell-room.server'

/** A file as it will be kept: pictures drawn anew, with a small one beside. */
export type RoomFile = Omit<NewFile, 'messageId'>

interface FileToSend {
  readonly roomId: string
  /** Made for the form: sent twice, it is one message. */
  readonly clientId: string
  readonly caption: string
  /** Looks at the bytes. Costly, so it is asked only of those who may send. */
  readonly read: () => Promise<Result<RoomFile>>
}

/** What drawing twenty pictures anew costs in five minutes, one processor bears. */
const ALLOWED = { most: 20, seconds: 300 } as const

/**
 * Stores a file with its caption as one message, exactly once, and tells the room. Refuses `room-closed`,
 * `rate-limited` (seconds), what `read` refuses, and another file under the same client id with `form-already-sent`.
 */
export async function sendFile(
  context: AppContext,
  actor: Actor,
  { read, ...asked }: FileToSend,
): Promise<Result<Pick<Room, 'partnershipId' | 'talk'>>> {
  const seated = await findEnteredRoom(context, actor, asked.roomId)
  if (!seated.ok) return seated
  if (!can(actor, 'write', roomFacts(seated.value.room))) return refuse('room-closed')
  const caption = captionBody(asked.caption)
  if (!caption.ok) return caption
  const { userId } = seated.value.actor
  const wait = await context.db.attempts.take(`upload:${userId}`, ALLOWED, context.now())
  if (wait > 0) return refuse('rate-limited', { seconds: wait })
  const file = await read()
  if (!file.ok) return file
  const unsent = { roomId: asked.roomId, clientId: asked.clientId, body: caption.value, file: file.value }
  const stored = (await sentEarlier(context, userId, unsent)) ?? (await store(context, seated.value, unsent))
  return stored.ok ? ok(seated.value.room) : stored
}

interface Unsent {
  readonly roomId: string
  readonly clientId: string
  readonly body: string
  readonly file: RoomFile
}

async function sentEarlier({ db }: AppContext, senderId: string, { roomId, clientId, body, file }: Unsent) {
  const [found] = await db.messages.findSent([{ senderId, clientId }])
  if (!found) return null
  const same = found.roomId === roomId && found.sent === body && found.sha256 === file.sha256
  return same ? ok(null) : refuse('form-already-sent')
}

async function store(context: AppContext, seated: Seated, unsent: Unsent): Promise<Result<null>> {
  try {
    return await storeOnce(context, seated, unsent)
  } catch (error) {
    // The same form came twice at once: the other one committed first.
    const first = isDuplicate(error) ? await sentEarlier(context, seated.actor.userId, unsent) : null
    if (first) return first
    throw error
  }
}

async function storeOnce(
  context: AppContext,
  { actor, side }: Seated,
  { file, ...unsent }: Unsent,
): Promise<Result<null, 'room-closed'>> {
  const { roomId } = unsent
  const createdAt = context.now()
  const message = { ...unsent, id: context.newId(), senderId: actor.userId, side, about: null, createdAt }
  const sequence = await context.db.transaction(async (tx) => {
    const place = await tx.messages.append({ ...message, kind: 'file' })
    if (place === null) return null
    await tx.messageFiles.add({ ...file, messageId: message.id })
    await tx.watermarks.raise({ roomId, userId: actor.userId, delivered: place, read: place })
    const due = new Date(createdAt.getTime() + NOTICE_AFTER_MS)
    await tx.outbox.addFor(due, { topic: 'message-stored', roomId, sequence: place })
    return place
  })
  if (sequence === null) return refuse('room-closed')
  await tellRoom(context, { roomId, sequence })
  return ok(null)
}
