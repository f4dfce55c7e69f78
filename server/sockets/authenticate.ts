import type { Socket } from 'socket.io'
import type { AppContext } from '~/context'

declare module 'socket.io' {
  interface SocketData {
    userId: string
    sessionId: string
  }
}

/** Lets a connection in only with the session cookie that a page would need. */
export const authenticate = (context: AppContext) => async (socket: Socket, next: (error?: Error) => void) => {
  try {
    const headers = new Headers({ cookie: socket.handshake.headers.cookie ?? '' })
    const session = await context.auth.session(headers)
    if (!session) return next(new Error('signed-out'))
    Object.assign(socket.data, session)
    next()
  } catch (error) {
    context.log.error({ error }, 'a socket could not be authenticated')
    next(new Error('unavailable'))
  }
}
