import type { Socket } from 'socket.io'
import type { AppContext } from '~/context'
import type { Role } from '~/domain/access/actor'
import type { ActorOf } from './actors'

declare module 'socket.io' {
  interface SocketData {
    userId: string
    sessionId: string
    /** When the connection was made: it ends when this changes. */
    role: Role
  }
}

/** Lets a connection in only with the session cookie that a page would need. */
export const authenticate =
  (context: AppContext, actorOf: ActorOf) => async (socket: Socket, next: (error?: Error) => void) => {
    try {
      const headers = new Headers({ cookie: socket.handshake.headers.cookie ?? '' })
      const session = await context.auth.session(headers)
      const actor = session && (await actorOf(session.userId))
      if (!actor) return next(new Error('signed-out'))
      Object.assign(socket.data, session, { role: actor.role })
      next()
    } catch (error) {
      context.log.error({ error }, 'a socket could not be authenticated')
      next(new Error('unavailable'))
    }
  }
