import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { RoomSide } from '~/domain/conversation/delivery'
import { eventBody, type RoomEvent } from '~/domain/conversation/message'
import { wireMessage } from '~/schemas/socket-events'

interface Line {
  readonly roomId: string
  readonly event: RoomEvent
  /** The blank of its sentence. */
  readonly words?: string
  readonly actorId: string
  /** As whom they did it; for an administrator the house speaks at the broker's side. */
  readonly side: RoomSide
}

/**
 * What the house has to say in a room, in the transaction of its cause. It stands there even when the room is closed:
 * nobody may miss who was let in to read it.
 */
export async function writeLine({ newId, now }: AppContext, tx: Queries, line: Line): Promise<void> {
  const { roomId, event, words, actorId, side } = line
  const sequence = await tx.messages.append(
    {
      id: newId(),
      roomId,
      senderId: actorId,
      side,
      clientId: newId(),
      kind: 'event',
      body: eventBody(event, words),
      about: null,
      createdAt: now(),
    },
    { evenClosed: true },
  )
  if (sequence !== null) await tx.outbox.add({ topic: 'line-written', roomId, sequence })
}

/** Shows the line to those who are in the room. A side effect after the commit, and only a hint. */
export async function showLine(
  { db, realtime }: AppContext,
  { roomId, sequence }: { readonly roomId: string; readonly sequence: number },
): Promise<void> {
  const [message] = await db.messages.after({ roomId, after: sequence - 1, limit: 1 })
  if (message) realtime.toRoom(roomId, 'message', { roomId, message: wireMessage(message) })
}
