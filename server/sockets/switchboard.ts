import type { Server } from 'socket.io'
import type { Realtime } from '~/context'

/** The names of socket.io rooms: one a conversation, one a person, one a session. */
export const CHANNEL = {
  room: (id: string) => `room:${id}`,
  user: (id: string) => `user:${id}`,
  session: (id: string) => `session:${id}`,
}

/** The conversation a channel belongs to; null for channels of another kind. */
export const roomOfChannel = (channel: string): string | null =>
  channel.startsWith(CHANNEL.room('')) ? channel.slice(CHANNEL.room('').length) : null

export interface Switchboard {
  readonly realtime: Realtime
  /** The newest sequence that this process told of each room. */
  readonly told: Map<string, number>
  /** Until the socket server stands, hints go nowhere: truth is in the tables. */
  connect(io: Server): void
}

export function createSwitchboard(): Switchboard {
  let io: Server | undefined
  const told = new Map<string, number>()
  return {
    told,
    connect: (server) => {
      io = server
    },
    realtime: {
      toRoom: (roomId, event, payload) => {
        if ('message' in payload) told.set(roomId, Math.max(told.get(roomId) ?? 0, payload.message.sequence))
        io?.to(CHANNEL.room(roomId)).emit(event, payload)
      },
      toUser: (userId, event, payload) => {
        io?.to(CHANNEL.user(userId)).emit(event, payload)
      },
      drop: ({ userId, sessionId }) => {
        io?.in(sessionId ? CHANNEL.session(sessionId) : CHANNEL.user(userId)).disconnectSockets(true)
      },
    },
  }
}
