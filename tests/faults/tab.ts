import { io } from 'socket.io-client'
import type { Unsent } from '~/domain/conversation/room-view'
import { RoomConnection, type RoomState } from '~/hooks/room-connection'
import { paths } from '~/schemas/paths'
import type { SeededPerson, SeededRoom } from '../setup/seeded-rooms'
import type { RoomSocket } from '../setup/sockets'
import { openProxy, type Proxy } from './proxy'

/** A tab as a browser runs it, at the end of a line of its own that can be made to fail. */
export interface Tab {
  readonly person: SeededPerson
  readonly proxy: Proxy
  readonly socket: RoomSocket
  readonly connection: RoomConnection
  state(): RoomState
  /** Somebody looks again, or the network is back. */
  wake(): void
  /** The form of the page without scripts; true once the server said that it is stored. */
  post(message: { clientId: string; body: string }): Promise<boolean>
  close(): void
}

interface Options {
  readonly room: SeededRoom
  readonly person: SeededPerson
  /** The process it is led to. */
  readonly port: number
  readonly transport: 'websocket' | 'polling'
  /** What the device keeps: tabs of one person share it. */
  readonly phone: Map<string, Unsent>
}

export async function openTab({ room, person, port, transport, phone }: Options): Promise<Tab> {
  const proxy = await openProxy(port)
  const address = `http://127.0.0.1:${proxy.port}`
  const socket: RoomSocket = io(address, {
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    transports: [transport],
    extraHeaders: { cookie: person.cookie },
    timeout: 5_000,
  })
  let wake = () => {}
  let state: RoomState = {
    view: { userId: person.userId, from: 0, head: 0, messages: [], unsent: [], marks: [] },
    link: 'plain',
    closed: false,
    here: [],
    typing: null,
  }
  const connection = new RoomConnection({
    socket,
    roomId: room.roomId,
    start: state,
    device: {
      outbox: {
        load: () => [...phone.values()],
        keep: (unsent) => void phone.set(unsent.clientId, unsent),
        drop: (clientId) => void phone.delete(clientId),
      },
      visible: () => true,
      onWake: (call) => {
        wake = call
        return () => {}
      },
      onLost: () => () => {},
      dice: () => 0.1,
    },
    onChange: (next) => {
      state = next
    },
  })
  return {
    person,
    proxy,
    socket,
    connection,
    state: () => state,
    wake: () => wake(),
    post: async (message) => {
      const answer = await fetch(address + paths.room(room.partnershipId), {
        method: 'POST',
        body: new URLSearchParams({ intent: 'send', roomId: room.roomId, ...message }),
        redirect: 'manual',
        headers: { cookie: person.cookie, origin: address },
        signal: AbortSignal.timeout(5_000),
      }).catch(() => null)
      return answer?.status === 303
    },
    close: () => {
      connection.close()
      proxy.close()
    },
  }
}
