import type { RoomSide, Watermark } from './delivery'
import { mergeMessages, type Sequenced, wholeUpTo } from './order'

/** What the list needs to know of a message. */
export interface Listed extends Sequenced {
  readonly senderId: string
  readonly side: RoomSide
  readonly clientId: string
  readonly kind: string
  /** What the message it is about has become. */
  readonly subject?: this | undefined
}

/** Typed here, not yet known to be stored. It stays until the list holds it, or until its writer takes it back. */
export interface Unsent {
  readonly clientId: string
  readonly body: string
  /** The sequence of the message it answers. */
  readonly about?: number | undefined
  /** ISO text. */
  readonly typedAt: string
  /** Why the server will not have it; null is still on its way. */
  readonly refusal: string | null
}

export interface PersonMark extends Watermark {
  readonly userId: string
}

/** A room as one browser knows it. Every change below returns a new one. */
export interface RoomView<Message extends Listed> {
  readonly userId: string
  /** The sequence before the first message that this browser wants. */
  readonly from: number
  /** The newest sequence it has heard of. */
  readonly head: number
  readonly messages: readonly Message[]
  readonly unsent: readonly Unsent[]
  readonly marks: readonly PersonMark[]
}

/** What a connected browser does next, until nothing is left to do. */
export type NextStep =
  /** Ask for what comes after this sequence. */
  { readonly kind: 'ask'; readonly after: number } | { readonly kind: 'send'; readonly unsent: Unsent }

/**
 * Takes in messages, however they came: answered, hinted, twice, late, out of order. Whoever says something has read
 * the room so far; coming in says nothing.
 */
export const receive = <Message extends Listed>(
  view: RoomView<Message>,
  incoming: readonly Message[],
  head = 0,
): RoomView<Message> => {
  const told = incoming.flatMap((message) => (message.subject ? [message.subject, message] : [message]))
  const wanted = told.filter(({ sequence }) => sequence > view.from)
  const messages = mergeMessages(view.messages, wanted)
  const mine = new Set(incoming.filter(({ senderId }) => senderId === view.userId).map(({ clientId }) => clientId))
  const marks = incoming
    .filter(({ kind }) => kind !== 'event')
    .map(({ senderId, side, sequence }) => ({
      userId: senderId,
      side,
      deliveredSequence: sequence,
      readSequence: sequence,
    }))
  return {
    ...raiseMarks(view, marks),
    messages,
    head: Math.max(view.head, head, messages.at(-1)?.sequence ?? 0),
    unsent: view.unsent.filter(({ clientId }) => !mine.has(clientId)),
  }
}

/** Wants older messages as well. */
export const lookBack = <Message extends Listed>(view: RoomView<Message>, from: number): RoomView<Message> => ({
  ...view,
  from: Math.max(0, Math.min(view.from, from)),
})

/** Keeps what was typed. The same message from another tab is the same message. */
export const keepUnsent = <Message extends Listed>(
  view: RoomView<Message>,
  kept: readonly Unsent[],
): RoomView<Message> => {
  const stored = new Set(
    view.messages.filter(({ senderId }) => senderId === view.userId).map(({ clientId }) => clientId),
  )
  const known = new Set([...stored, ...view.unsent.map(({ clientId }) => clientId)])
  return { ...view, unsent: [...view.unsent, ...kept.filter(({ clientId }) => !known.has(clientId))] }
}

export const dropUnsent = <Message extends Listed>(view: RoomView<Message>, clientId: string): RoomView<Message> => ({
  ...view,
  unsent: view.unsent.filter((one) => one.clientId !== clientId),
})

/** The server will not have it, and says why; null tries it once more. */
export const setRefusal = <Message extends Listed>(
  view: RoomView<Message>,
  clientId: string,
  refusal: string | null,
): RoomView<Message> => ({
  ...view,
  unsent: view.unsent.map((one) => (one.clientId === clientId ? { ...one, refusal } : one)),
})

/** Watermarks only rise, in whatever order they are told. */
export const raiseMarks = <Message extends Listed>(
  view: RoomView<Message>,
  told: readonly PersonMark[],
): RoomView<Message> => {
  const marks = new Map(view.marks.map((mark) => [mark.userId, mark]))
  for (const mark of told) {
    const before = marks.get(mark.userId)
    marks.set(mark.userId, {
      ...mark,
      deliveredSequence: Math.max(mark.deliveredSequence, before?.deliveredSequence ?? 0),
      readSequence: Math.max(mark.readSequence, before?.readSequence ?? 0),
    })
  }
  return { ...view, marks: [...marks.values()] }
}

/** A hole is filled before anything is sent; what was typed goes out in the order it was typed. */
export const nextStep = (view: RoomView<Listed>): NextStep | null => {
  const whole = wholeUpTo(view.messages, view.from)
  if (whole < view.head) return { kind: 'ask', after: whole }
  const unsent = view.unsent.find(({ refusal }) => refusal === null)
  return unsent ? { kind: 'send', unsent } : null
}

const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000

/**
 * How long to wait before the next try, in milliseconds: at most a second at first, doubling up to half a minute, and
 * anywhere below that, so that a thousand phones do not come back in the same instant.
 * @param attempt 0 for the first
 * @param dice from 0 up to 1
 */
export const retryDelay = (attempt: number, dice: number): number =>
  Math.round(dice * Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempt, 10)))
