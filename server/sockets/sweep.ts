import type { Server } from 'socket.io'
import type { AppContext } from '~/context'
import { roomOfChannel } from './switchboard'

/**
 * Ends connections whose session ended or whose person's role changed, and takes those out of a room who may no longer
 * sit there. Signing out drops its sockets at once; this catches what ended by other means: expiry, another process,
 * a member removed.
 */
export async function sweep(context: AppContext, io: Server): Promise<void> {
  const sockets = [...io.sockets.sockets.values()]
  if (sockets.length === 0) return
  const held = new Map(sockets.map(({ data }) => [`${data.sessionId} ${data.role}`, data]))
  const gone = await context.db.sessions.gone([...held.values()], context.now())
  for (const socket of sockets) if (gone.has(`${socket.data.sessionId} ${socket.data.role}`)) socket.disconnect(true)
  const places = sockets.flatMap((socket) =>
    [...socket.rooms].flatMap((channel) => {
      const roomId = roomOfChannel(channel)
      return roomId ? [{ socket, channel, roomId, userId: socket.data.userId }] : []
    }),
  )
  if (places.length === 0) return
  const unseated = await context.db.rooms.unseated(places)
  for (const { socket, channel, roomId, userId } of places) {
    if (unseated.has(`${roomId} ${userId}`)) await socket.leave(channel)
  }
}
