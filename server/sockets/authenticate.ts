import type { Socket } from 'socket.io'
import type { AppContext } from '~/context'
import type { Role } from '~/domain/access/actor'
import { type ActorOf, sessionsTogether } from './actors'

declare module 'socket.io' {
  interface SocketData {
    userId: string
    sessionId: string
    /** When the connection was made: it ends when this changes. */
    role: Role
  }
}

/** Lets a connection in only with the session cookie that a page would need. */
export function authenticate(context: AppContext, actorOf: ActorOf) {
  const sessionOf = sessionsTogether(context)
  return async (socket: Socket, next: (error?: Error) => void) => {
    try {
      const token = await context.auth.tokenIn(socket.handshake.headers.cookie ?? '')
      const session = token === null ? null : await sessionOf(token)
      const actor = session && (await actorOf(session.userId))
      if (!actor) return next(new Error('signed-out'))
      Object.assign(socket.data, session, { role: actor.role })
      next()
    } catch (error) {
      context.log.error({ error }, 'a socket could not be authenticated')
      next(new Error('unavailable'))
    }
  }
}
