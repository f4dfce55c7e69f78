import type { Socket } from 'socket.io'

/** Characters that may wait for one connection. What is on its way already is at most one answer or as much again. */
const MOST_WAITING = 1_000_000

type Connection = Socket['conn']

/** What a connection sends; lengths of text and of bytes are close enough for a bound. */
interface Packet {
  readonly data?: string | { readonly byteLength: number }
}

const lengthOf = ({ data = '' }: Packet) => (typeof data === 'string' ? data.length : data.byteLength)

/**
 * Ends a connection that does not take what it is sent, before what waits for it fills the memory of the process: the
 * tables keep it all, and whoever comes back asks for it. One that takes it too slowly falls by its heartbeat, which
 * stands in the same queue.
 */
export function boundBacklog(connection: Connection): void {
  let waiting = 0
  connection.on('packetCreate', (packet: Packet) => {
    if (waiting > MOST_WAITING) end(connection)
    waiting += lengthOf(packet)
  })
  // Handed to the line, which takes nothing more until this has left.
  connection.on('flush', () => {
    waiting = 0
  })
}

/** Closing politely waits for a reader who does not read; the WebSocket under it is torn down with what it holds. */
function end(connection: Connection) {
  const { socket } = connection.transport as { readonly socket?: { terminate?(): void } }
  connection.close(true)
  socket?.terminate?.()
}
