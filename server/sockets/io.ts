import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { authenticate } from './authenticate'
import { CHANNEL } from './switchboard'
import type { House } from '../context'

/** The socket server: every connection belongs to a signed-in person, with the same session as HTTP. */
export function attachSockets(http: HttpServer, house: House): Server {
  const io = new Server(http, {
    serveClient: false,
    // Compression doubles CPU and triples memory for lines this short.
    perMessageDeflate: false,
    maxHttpBufferSize: 64 * 1024,
    allowRequest: (request, done) => {
      const origin = request.headers.origin
      const same = origin === undefined || new URL(origin).host === request.headers.host
      done(null, same)
    },
  })
  io.use(authenticate(house.context))
  io.on('connection', (socket) => {
    void socket.join([CHANNEL.user(socket.data.userId), CHANNEL.session(socket.data.sessionId)])
  })
  house.switchboard.connect(io)
  return io
}
