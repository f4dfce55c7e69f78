import type { Server } from 'socket.io'
import type { AppContext } from '~/context'
import { wireMessage } from '~/schemas/socket-events'
import { CHANNEL, roomOfChannel, type Switchboard } from './switchboard'

/**
 * Tells the sockets of this process where a room has gone further than this process told them: another process stored
 * it and its hint was lost, or none was sent. Whoever hears of the newest message asks for what lies before it. Each
 * round tells what the round before found, so that hints under way are not told twice.
 */
export function missedHints(context: AppContext, io: Server, { told }: Pick<Switchboard, 'told'>) {
  let seen = new Map<string, number>()
  return async (): Promise<void> => {
    const followed = [...io.sockets.adapter.rooms.keys()].flatMap((channel) => roomOfChannel(channel) ?? [])
    const here = new Set(followed)
    for (const roomId of told.keys()) if (!here.has(roomId)) told.delete(roomId)
    const asked = followed.map((roomId) => ({ roomId, sequence: told.get(roomId) ?? 0 }))
    const ahead = asked.length > 0 ? await context.db.rooms.ahead(asked) : []
    const missed = [...seen].flatMap(([roomId, sequence]) =>
      here.has(roomId) && sequence > (told.get(roomId) ?? 0) ? [{ roomId, sequence }] : [],
    )
    for (const { roomId, message } of await context.db.messages.at(missed)) {
      // Told of something newer while this was read: whoever heard that asks for the rest.
      if (message.sequence <= (told.get(roomId) ?? 0)) continue
      told.set(roomId, message.sequence)
      io.local.to(CHANNEL.room(roomId)).emit('message', { roomId, message: wireMessage(message) })
    }
    seen = new Map(ahead.map(({ roomId, sequence }) => [roomId, sequence]))
  }
}
