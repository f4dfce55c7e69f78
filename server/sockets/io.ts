import type { Server as HttpServer } from 'node:http'
import { Server, type ServerOptions } from 'socket.io'
import type { House } from '../context'
import { actorsTogether } from './actors'
import { authenticate } from './authenticate'
import { boundBacklog } from './backlog'
import { missedHints } from './missed'
import { hearRoomEvents } from './room'
import { sweep } from './sweep'
import { CHANNEL, roomOfChannel } from './switchboard'

/** No connection outlives its session by more than this. */
export const SWEEP_MS = 900

/** A phone that lost its network is noticed within both together, not within the 45 seconds of the defaults. */
const HEARTBEAT: Heartbeat = { pingInterval: 15_000, pingTimeout: 10_000 }

/** In milliseconds: how often the server asks, and how long it waits for the answer. The browser is told both. */
export type Heartbeat = Readonly<Pick<ServerOptions, 'pingInterval' | 'pingTimeout'>>

/** The socket server: every connection belongs to a signed-in person, with the same session as HTTP. */
export function attachSockets(http: HttpServer, house: House, heartbeat: Heartbeat = HEARTBEAT): Server {
  const io = new Server(http, {
    serveClient: false,
    // Compression doubles CPU and triples memory for lines this short.
    perMessageDeflate: false,
    maxHttpBufferSize: 64 * 1024,
    ...heartbeat,
    allowRequest: (request, done) => {
      const origin = request.headers.origin
      const same = origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.headers.host)
      done(null, same)
    },
  })
  io.engine.on('connection', boundBacklog)
  const actorOf = actorsTogether(house.context)
  io.use(authenticate(house.context, actorOf))
  io.on('connection', (socket) => {
    void socket.join([CHANNEL.user(socket.data.userId), CHANNEL.session(socket.data.sessionId)])
    hearRoomEvents({ ...house, actorOf }, socket)
  })
  tellDepartures(house, io)
  const sweeping = sweepEvery(house, io)
  http.once('close', () => clearInterval(sweeping))
  house.switchboard.connect(io)
  return io
}

/** Closed tabs, lines that fell, and whoever the sweep took out. */
function tellDepartures({ switchboard }: House, io: Server) {
  io.sockets.adapter.on('leave-room', (channel: string, id: string) => {
    const [roomId, userId] = [roomOfChannel(channel), io.sockets.sockets.get(id)?.data.userId]
    if (roomId && userId) switchboard.depart({ roomId, userId })
  })
}

function sweepEvery({ context, switchboard }: House, io: Server) {
  const tellMissed = missedHints(context, io, switchboard)
  let under = false
  return setInterval(async () => {
    if (under) return
    under = true
    await sweep(context, io)
      .then(tellMissed)
      .catch((error: unknown) => context.log.error({ error }, 'the sockets could not be swept'))
    under = false
  }, SWEEP_MS).unref()
}
