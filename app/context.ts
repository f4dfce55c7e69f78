import type { Db, Queries } from './db/db.server'
import type { PushDevice } from './db/push-device.server'
import type { Actor } from './domain/access/actor'
import type { Message, SendRefusal, Written } from './domain/conversation/message'
import type { Answer as MatchesAnswer, Asked as MatchesAsked } from './domain/matching/engine/engine'
import type { Plan } from './domain/matching/plan'
import type { Profile } from './domain/matching/profile'
import type { Result } from './domain/result'
import type { Solve } from './domain/solver/model'
import type { Locale, Theme } from './i18n/locale'
import type { OpenRole } from './schemas/account'
import type { Followed, ServerToClientEvents } from './schemas/socket-events'
import type { SearchEngine } from './search/engine'

/** Tells people who are connected that something changed. A hint: truth is in the tables. */
export interface Realtime {
  /** To every connection that has entered the room. */
  toRoom<Event extends keyof ServerToClientEvents>(
    roomId: string,
    event: Event,
    payload: Parameters<ServerToClientEvents[Event]>[0],
  ): void
  /** The same, but for the connection that has it as the answer to its own message. */
  toOthers<Event extends keyof ServerToClientEvents>(
    than: { readonly roomId: string; readonly connectionId: string },
    event: Event,
    payload: Parameters<ServerToClientEvents[Event]>[0],
  ): void
  /** Ends every connection of the person, or only those of one session. */
  drop(who: { readonly userId: string; readonly sessionId?: string }): void
}

export interface Log {
  info(detail: object, sentence: string): void
  warn(detail: object, sentence: string): void
  error(detail: object, sentence: string): void
}

/** `set-cookie` headers that begin or end a session on the device that asked. */
export type Cookies = readonly string[]

export interface NewPerson {
  readonly name: string
  /** Lower-cased; made up for people who have a phone only. */
  readonly email: string
  /** E.164. */
  readonly phoneNumber: string | null
  readonly password: string
  readonly role: OpenRole
  readonly locale: Locale
}

/**
 * Passwords and sessions. `headers` are those of the request: the cookie, the origin and the address of who asks, by
 * which attempts are checked and counted.
 */
export interface Auth {
  session(headers: Headers): Promise<{ readonly sessionId: string; readonly userId: string } | null>
  /** The token of a session as our own cookie names it: signed by us, not looked up. */
  tokenIn(cookie: string): Promise<string | null>
  /** The address by which attempts are counted: of IPv6 the network, since one line has more addresses than can be counted. */
  addressOf(headers: Headers): string
  /** An unknown person and a wrong password give the same answer, after the same time. */
  signIn(
    credentials: { readonly email: string; readonly password: string },
    headers: Headers,
  ): Promise<Result<Cookies, 'wrong-credentials' | 'rate-limited'>>
  signUp(person: NewPerson, headers: Headers): Promise<Result<Cookies, 'taken' | 'rate-limited'>>
  signOut(headers: Headers): Promise<Cookies>
  /** Ends every other session of the person. */
  changePassword(
    passwords: { readonly current: string; readonly next: string },
    headers: Headers,
  ): Promise<Result<Cookies, 'wrong-password' | 'rate-limited'>>
  /** Whether this is the password of the person signed in. */
  confirm(password: string, headers: Headers): Promise<boolean>
  /** The stored form of a password, for accounts the house itself makes. */
  hash(password: string): Promise<string>
}

/** Work done for many at once; what is asked while a batch is under way waits for the next. Answers stand as items do. */
export type InBatches<Item, Answer> = (
  item: Item,
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
) => Promise<Answer>

/** Somebody who would listen to a room. */
export interface Following {
  readonly userId: string
  readonly roomId: string
  /** Begins to listen: called once they may. */
  readonly join?: () => Promise<void> | void
}

export interface Mail {
  readonly to: string
  readonly subject: string
  /** Plain text. */
  readonly text: string
  /** The same for the same mail, so that one sent twice is shown once. */
  readonly id: string
}

/**
 * The best of all businesses for postings, and the other way, exactly: out of memory where that stands, else out of the database; both say
 * the same. `tx` is the transaction of who asks.
 */
export interface Matching {
  best(tx: Queries, plans: readonly Plan[], asked: MatchesAsked): Promise<readonly MatchesAnswer[]>
  /** The other direction: the live postings that a business answers best. */
  answers(tx: Queries, profile: Profile, asked: MatchesAsked & { readonly now: Date }): Promise<MatchesAnswer>
  health(): MatchingHealth
}

/** How the memory engine stands; in every state but `ready` the database answers. */
export interface MatchingHealth {
  readonly state: 'off' | 'loading' | 'ready' | 'away'
  /** What went wrong last. */
  readonly reason: string | null
  readonly businesses: number
  readonly postings: number
  readonly bytes: number
}

/** Hands a mail to the mail server; throws what that says when it will not have it. */
export type SendMail = (mail: Mail) => Promise<void>

/** Wakes browsers through the push services of their makers (RFC 8030, RFC 8292). */
export interface Push {
  /** By which a browser knows who may wake it. */
  readonly publicKey: string
  /**
   * Hands a sealed text over. `gone` when the service says that the device is no more (404, 410); throws what it says
   * otherwise.
   */
  send(device: PushDevice, text: string): Promise<'sent' | 'gone'>
}

/** All that is impure, built once by the process (or by a test) and handed in. */
export interface AppContext {
  readonly db: Db
  readonly search: SearchEngine
  readonly matching: Matching
  /** On a thread of its own: nobody else waits for it. */
  readonly solve: Solve
  readonly auth: Auth
  readonly realtime: Realtime
  /** Every message goes through here, by whatever way it came. */
  readonly sends: InBatches<Written, Result<Message, SendRefusal>>
  /** Everybody who begins to listen to a room. */
  readonly follows: InBatches<Following, Result<Followed>>
  readonly log: Log
  /** Null where no mail server is known: then nothing is mailed, and pages say so. */
  readonly sendMail: SendMail | null
  /** In the middle of long work: lets requests have their turn. */
  readonly pause: () => Promise<void>
  readonly push: Push
  /** Wakes the background workers after a commit that wrote outbox rows. */
  readonly wakeJobs: () => void
  readonly now: () => Date
  /** UUIDv7. */
  readonly newId: () => string
  /** A word nobody can guess or forge, always the same for the same text. */
  readonly seal: (text: string) => string
  /** SHA-256 in hexadecimal; of a text, that of its UTF-8 bytes. */
  readonly sha256: (content: string | Uint8Array) => string
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
  // Loaders hand over dates and bigints as they are.
  interface Future {
    v3_singleFetch: true
  }
}
