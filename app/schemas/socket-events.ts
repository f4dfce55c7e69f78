import { z } from 'zod'
import type { RoomSide } from '~/domain/conversation/delivery'
import type { Message } from '~/domain/conversation/message'
import type { Seat } from '~/domain/conversation/room'

const roomId = z.uuid()
const sequence = z.int().min(0).max(2_147_483_647)

/** What a browser may say over its socket, typed once for both ends. Nothing else is heard. */
export const CLIENT_EVENTS = {
  /** Listen to a room. */
  'room:follow': z.strictObject({ roomId }),
  'message:send': z.strictObject({
    roomId,
    clientId: z.uuid(),
    body: z.string(),
    /** The sequence of the message it answers. */
    about: sequence.min(1).optional(),
  }),
  /** Give me what comes after this sequence. */
  'message:after': z.strictObject({ roomId, after: sequence }),
  /** So far everything was delivered to me, was read by me. */
  'message:mark': z.strictObject({ roomId, delivered: sequence, read: sequence }),
  'room:typing': z.strictObject({ roomId }),
} as const

export type ClientEvent = keyof typeof CLIENT_EVENTS
export type ClientPayload<Event extends ClientEvent> = z.output<(typeof CLIENT_EVENTS)[Event]>

/** A message as it travels: JSON has no dates. */
export interface WireMessage extends Omit<Message, 'createdAt' | 'subject'> {
  readonly createdAt: string
  readonly subject?: WireMessage | undefined
}

export const wireMessage = ({ subject, createdAt, ...message }: Message): WireMessage => ({
  ...message,
  createdAt: createdAt.toISOString(),
  ...(subject && { subject: wireMessage(subject) }),
})

/** How far one person has come in a room. */
export type Mark = Pick<Seat, 'userId' | 'side' | 'deliveredSequence' | 'readSequence'>

export const wireMark = ({ userId, side, deliveredSequence, readSequence }: Seat): Mark => ({
  userId,
  side,
  deliveredSequence,
  readSequence,
})

/** Where a room and everybody in it stand. */
export interface Followed {
  readonly lastSequence: number
  readonly closed: boolean
  readonly marks: readonly Mark[]
}

/** What the server answers to each event. */
export interface Answers {
  'room:follow': Followed & {
    /** Ids of those who are in the room at this moment. */
    readonly here: readonly string[]
  }
  'message:send': WireMessage
  'message:after': { readonly lastSequence: number; readonly messages: readonly WireMessage[] }
  'message:mark': null
  'room:typing': null
}

/** Given after the commit; the code is a refusal's, or `malformed`, `rate-limited`, `unavailable`. */
export type Answer<Event extends ClientEvent> =
  | { readonly ok: true; readonly value: Answers[Event] }
  | { readonly ok: false; readonly code: string }

export type ClientToServerEvents = {
  [Event in ClientEvent]: (payload: ClientPayload<Event>, answer: (answer: Answer<Event>) => void) => void
}

/** What the server tells those who follow a room. Hints: losing every one of them only delays. */
export interface ServerToClientEvents {
  message: (hint: { readonly roomId: string; readonly message: WireMessage }) => void
  mark: (hint: { readonly roomId: string; readonly mark: Mark }) => void
  /** Somebody came into the room, or went. */
  here: (hint: { readonly roomId: string; readonly userId: string; readonly here: boolean }) => void
  typing: (hint: {
    readonly roomId: string
    readonly userId: string
    readonly name: string
    readonly side: RoomSide
  }) => void
}
