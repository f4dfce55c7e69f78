import type { Server } from 'socket.io'
import type { Realtime } from '~/context'
import type { Neighbours, Word } from './neighbours'

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
  /** How far everybody who follows a room here has been told. */
  readonly told: Map<string, number>
  /** Somebody follows a room from here on, and knows it up to this sequence. */
  follow(roomId: string, sequence: number): void
  /** Until the socket server stands, hints go nowhere: truth is in the tables. */
  connect(io: Server): void
}

/** Tells the connections of this process, and through its neighbours those of every other. */
export function createSwitchboard(neighbours: Neighbours | null): Switchboard {
  let io: Server | undefined
  const told = new Map<string, number>()
  const tellHere = (word: Word) => {
    if (word.kind === 'drop') io?.in(word.channel).disconnectSockets(true)
    else io?.to(word.channel).emit(word.event, word.payload)
  }
  const tell = (word: Word) => {
    tellHere(word)
    neighbours?.tell(word)
  }
  const heed = (roomId: string, payload: object) => {
    if ('message' in payload) {
      const { sequence } = payload.message as { readonly sequence: number }
      told.set(roomId, Math.max(told.get(roomId) ?? 0, sequence))
    }
  }
  neighbours?.listen((word) => {
    const roomId = roomOfChannel(word.channel)
    if (word.kind === 'emit' && roomId) heed(roomId, word.payload)
    tellHere(word)
  })
  return {
    told,
    follow: (roomId, sequence) => {
      // The least of all who follow: a hint too many costs a question, one too few a message.
      told.set(roomId, Math.min(told.get(roomId) ?? sequence, sequence))
    },
    connect: (server) => {
      io = server
    },
    realtime: {
      toRoom: (roomId, event, payload) => {
        heed(roomId, payload)
        tell({ kind: 'emit', channel: CHANNEL.room(roomId), event, payload })
      },
      drop: ({ userId, sessionId }) =>
        tell({ kind: 'drop', channel: sessionId ? CHANNEL.session(sessionId) : CHANNEL.user(userId) }),
    },
  }
}
