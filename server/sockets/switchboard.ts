import type { Server } from 'socket.io'
import type { Realtime } from '~/context'
import type { Neighbours, Word } from './neighbours'
import { createPresence } from './presence'

/** The names of socket.io rooms: one a conversation, one a person, one a session. */
export const CHANNEL = {
  room: (id: string) => `room:${id}`,
  user: (id: string) => `user:${id}`,
  session: (id: string) => `session:${id}`,
}

/** The conversation a channel belongs to; null for channels of another kind. */
export const roomOfChannel = (channel: string): string | null =>
  channel.startsWith(CHANNEL.room('')) ? channel.slice(CHANNEL.room('').length) : null

interface Place {
  readonly roomId: string
  readonly userId: string
}

export interface Switchboard {
  readonly realtime: Realtime
  /** How far everybody who follows a room here has been told. */
  readonly told: Map<string, number>
  /** Somebody follows a room from here on, and knows it up to this sequence. */
  follow(roomId: string, sequence: number): void
  /** Somebody listens to a room here: the others in it are told when that is news. */
  arrive(place: Place): void
  /** Their last connection here left it. */
  depart(place: Place): void
  /** Whether somebody is in a room at this moment. */
  sees(place: Place): boolean
  /** Until the socket server stands, hints go nowhere: truth is in the tables. */
  connect(io: Server): void
}

/** Tells the connections of this process, and through its neighbours those of every other. */
export function createSwitchboard(neighbours: Neighbours | null): Switchboard {
  let io: Server | undefined
  const told = new Map<string, number>()
  const tellHere = (word: Word, except: string[] = []) => {
    if (word.kind === 'drop') io?.in(word.channel).disconnectSockets(true)
    else io?.to(word.channel).except(except).emit(word.event, word.payload)
  }
  const tell = (word: Word, except?: string[]) => {
    tellHere(word, except)
    neighbours?.tell(word)
  }
  const heed = (roomId: string, payload: object) => {
    if ('message' in payload) {
      const { sequence } = payload.message as { readonly sequence: number }
      told.set(roomId, Math.max(told.get(roomId) ?? 0, sequence))
    }
  }
  const present = whoIsHere({ io: () => io, tellHere, neighbours })
  neighbours?.listen((word) => {
    const roomId = roomOfChannel(word.channel)
    if (word.kind === 'emit' && roomId) {
      if (isHereHint(word.payload) && !present.hear({ ...word.payload, roomId })) return
      heed(roomId, word.payload)
    }
    tellHere(word)
  })
  return {
    told,
    follow: (roomId, sequence) => {
      // The least of all who follow: a hint too many costs a question, one too few a message.
      told.set(roomId, Math.min(told.get(roomId) ?? sequence, sequence))
    },
    arrive: (place) => present.arrive(place),
    depart: (place) => present.depart(place),
    sees: (place) => present.sees(place),
    connect: (server) => {
      io = server
    },
    realtime: {
      toRoom: (roomId, event, payload) => {
        heed(roomId, payload)
        tell({ kind: 'emit', channel: CHANNEL.room(roomId), event, payload })
      },
      toOthers: ({ roomId, connectionId }, event, payload) => {
        heed(roomId, payload)
        tell({ kind: 'emit', channel: CHANNEL.room(roomId), event, payload }, [connectionId])
      },
      drop: ({ userId, sessionId }) =>
        tell({ kind: 'drop', channel: sessionId ? CHANNEL.session(sessionId) : CHANNEL.user(userId) }),
    },
  }
}

interface Parts {
  readonly io: () => Server | undefined
  readonly tellHere: (word: Word) => void
  readonly neighbours: Neighbours | null
}

/** Tells of who comes and goes; what is known of it stands in memory alone. */
function whoIsHere({ io, tellHere, neighbours }: Parts) {
  const presence = createPresence(() => performance.now())
  const wordOf = ({ roomId, userId }: Place, here: boolean): Word => ({
    kind: 'emit',
    channel: CHANNEL.room(roomId),
    event: 'here',
    payload: { roomId, userId, here },
  })
  /** Whether a connection of theirs listens to the room in this process. */
  const isHere = ({ roomId, userId }: Place): boolean =>
    [...(io()?.sockets.adapter.rooms.get(CHANNEL.room(roomId)) ?? [])].some(
      (id) => io()?.sockets.sockets.get(id)?.data.userId === userId,
    )
  return {
    arrive: (place: Place) => {
      const word = wordOf(place, true)
      if (presence.see(place)) tellHere(word)
      // Other processes forget whom they do not hear of.
      neighbours?.tell(word)
    },
    depart: (place: Place) => {
      if (isHere(place) || !presence.forget(place)) return
      tellHere(wordOf(place, false))
      neighbours?.tell(wordOf(place, false))
    },
    /** What another process says; false when that is no news here. */
    hear: ({ here, ...place }: Place & { readonly here: boolean }): boolean => {
      if (here) return presence.see(place)
      if (!isHere(place)) return presence.forget(place)
      // Gone from there, still here.
      neighbours?.tell(wordOf(place, true))
      return false
    },
    sees: (place: Place): boolean => presence.sees(place),
  }
}

const isHereHint = (payload: object): payload is { readonly userId: string; readonly here: boolean } =>
  'here' in payload && typeof payload.here === 'boolean' && 'userId' in payload && typeof payload.userId === 'string'
