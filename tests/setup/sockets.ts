import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll } from 'vitest'
import { attachSockets, type Heartbeat } from '#server/sockets/io'
import type {
  Answer,
  ClientEvent,
  ClientPayload,
  ClientToServerEvents,
  ServerToClientEvents,
} from '~/schemas/socket-events'
import type { useHouse } from './house'

export type RoomSocket = Socket<ServerToClientEvents, ClientToServerEvents>

/** A real socket server on a free port over this file's house, and clients that end with the file. */
export function useSockets(it: ReturnType<typeof useHouse>, heartbeat?: Heartbeat) {
  const http = createServer()
  const opened: RoomSocket[] = []
  const sockets = { port: 0, io: undefined as ReturnType<typeof attachSockets> | undefined }
  beforeAll(async () => {
    // The clock of the house is the test's to move.
    sockets.io = attachSockets(http, { ...it.house, context: it.context }, heartbeat)
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    sockets.port = (http.address() as AddressInfo).port
  })
  afterAll(async () => {
    for (const socket of opened) socket.disconnect()
    await sockets.io?.close()
  })
  return {
    /** The server's side of it all. */
    server: () => {
      if (!sockets.io) throw new Error('the socket server stands once the tests begin')
      return sockets.io
    },
    port: () => sockets.port,
    /** A client that has not connected yet. */
    client: (cookie: string | null, origin?: string): RoomSocket => {
      const extraHeaders = { ...(cookie && { cookie }), ...(origin && { origin }) }
      const socket: RoomSocket = io(`http://127.0.0.1:${sockets.port}`, {
        autoConnect: false,
        reconnection: false,
        forceNew: true,
        transports: ['websocket'],
        extraHeaders,
      })
      opened.push(socket)
      return socket
    },
  }
}

/** Resolves with what the event carries. */
export const heard = <Value>(socket: RoomSocket, event: string): Promise<Value> =>
  new Promise((resolve) => (socket as Socket).once(event, resolve))

export async function connected(socket: RoomSocket): Promise<RoomSocket> {
  const refused = heard<Error>(socket, 'connect_error').then((error) => {
    throw error
  })
  socket.connect()
  await Promise.race([heard(socket, 'connect'), refused])
  return socket
}

export const ask = async <Event extends ClientEvent>(
  socket: RoomSocket,
  event: Event,
  payload: ClientPayload<Event>,
): Promise<Answer<Event>> => (await (socket as Socket).timeout(10_000).emitWithAck(event, payload)) as Answer<Event>
