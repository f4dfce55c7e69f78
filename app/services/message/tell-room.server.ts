import type { AppContext } from '~/context'
import { wireMessage } from '~/schemas/socket-events'

/** Hints a stored message to whoever follows its room, as every reader gets it: a line about another, with that one. */
export async function tellRoom(
  { db, realtime }: AppContext,
  { roomId, sequence }: { readonly roomId: string; readonly sequence: number },
): Promise<void> {
  const [message] = await db.messages.after({ roomId, after: sequence - 1, limit: 1 })
  if (message) realtime.toRoom(roomId, 'message', { roomId, message: wireMessage(message) })
}
