import { useEffect, useRef, useState } from 'react'
import { io } from 'socket.io-client'
import { browserDevice } from './browser-device'
import { newId } from './new-id'
import { RoomConnection, type RoomState } from './room-connection'

export interface LiveRoom {
  readonly state: RoomState
  /** Keeps it on this device, shows it at once and sends it as soon as it can. */
  readonly send: (body: string, about?: number) => void
  readonly retry: (clientId: string) => void
  readonly drop: (clientId: string) => void
  readonly lookBack: (from: number) => void
  readonly tellTyping: () => void
}

/** A network that has not let us in by then is tried anew. */
const CONNECT_MS = 8_000

/** A room that stays equal to the table while its page is open. `start` is what the server drew. */
export function useRoom(roomId: string, start: RoomState): LiveRoom {
  const [state, setState] = useState(start)
  const first = useRef(start)
  const connection = useRef<RoomConnection | null>(null)
  const { userId } = start.view

  useEffect(() => {
    const made = new RoomConnection({
      // Coming back is ours: at once on focus, online and send, else with growing waits. WebSocket first: one round
      // trip less on a slow network; long polling where a proxy knows no WebSocket.
      socket: io({
        autoConnect: false,
        reconnection: false,
        transports: ['websocket', 'polling'],
        tryAllTransports: true,
        timeout: CONNECT_MS,
      }),
      roomId,
      start: first.current,
      device: browserDevice({ userId, roomId }),
      onChange: setState,
    })
    connection.current = made
    return () => made.close()
  }, [roomId, userId])

  return {
    state,
    send: (body, about) =>
      connection.current?.send({ clientId: newId(), body, about, typedAt: new Date().toISOString(), refusal: null }),
    retry: (clientId) => connection.current?.retry(clientId),
    drop: (clientId) => connection.current?.drop(clientId),
    lookBack: (from) => connection.current?.lookBack(from),
    tellTyping: () => connection.current?.tellTyping(),
  }
}
