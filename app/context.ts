import type { Actor } from './domain/access/actor'
import type { Db } from './db/db.server'
import type { Locale, Theme } from './i18n/locale'
import type { SearchEngine } from './search/engine'

/** Tells people who are connected that something changed. A hint: truth is in the tables. */
export interface Realtime {
  /** To every connection that has entered the room. */
  toRoom(roomId: string, event: string, payload: unknown): void
  /** To every connection of the person. */
  toUser(userId: string, event: string, payload: unknown): void
  /** Ends every connection of the person, or only those of one session. */
  drop(who: { readonly userId: string; readonly sessionId?: string }): void
}

export interface Log {
  info(detail: object, sentence: string): void
  warn(detail: object, sentence: string): void
  error(detail: object, sentence: string): void
}

/** Sign-in and sessions. Its requests pass better-auth's own rate limit and origin check. */
export interface Auth {
  /** Answers an auth request, such as POST /api/auth/sign-in/email; copy only its cookies. */
  handler(request: Request): Promise<Response>
  session(headers: Headers): Promise<{ readonly sessionId: string; readonly userId: string } | null>
}

/** All that is impure, built once by the process (or by a test) and handed in. */
export interface AppContext {
  readonly db: Db
  readonly search: SearchEngine
  readonly auth: Auth
  readonly realtime: Realtime
  readonly log: Log
  /** Wakes the background workers after a commit that wrote outbox rows. */
  readonly wakeJobs: () => void
  readonly now: () => Date
  /** UUIDv7. */
  readonly newId: () => string
  readonly mode: 'production' | 'development' | 'test'
  readonly demo: boolean
  readonly origin: string
}

/** What Remix hands to every loader and action: the context and who asks, in which language. */
export interface RequestContext {
  readonly app: AppContext
  readonly actor: Actor
  readonly sessionId: string | null
  readonly locale: Locale
  readonly theme: Theme | null
  /** CSP nonce of this response. */
  readonly nonce: string
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
}
