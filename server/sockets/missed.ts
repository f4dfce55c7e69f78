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
  const tellNewest = async (untold: readonly { readonly roomId: string; readonly sequence: number }[]) => {
    for (const { roomId, message } of await context.db.messages.at(untold)) {
      io.local.to(CHANNEL.room(roomId)).emit('message', { roomId, message: wireMessage(message) })
    }
  }
  return async (): Promise<void> => {
    const followed = [...io.sockets.adapter.rooms.keys()].flatMap((channel) => roomOfChannel(channel) ?? [])
    const rooms = followed.length > 0 ? await context.db.rooms.heads(followed) : new Map()
    const still = [...seen].filter(([roomId]) => rooms.has(roomId))
    await tellNewest(
      still.flatMap(([roomId, sequence]) => (sequence > (told.get(roomId) ?? 0) ? [{ roomId, sequence }] : [])),
    )
    for (const [roomId, head] of still) told.set(roomId, Math.max(head, told.get(roomId) ?? 0))
    for (const roomId of told.keys()) if (!rooms.has(roomId)) told.delete(roomId)
    seen = new Map([...rooms].map(([roomId, { lastSequence }]) => [roomId, lastSequence]))
  }
}
