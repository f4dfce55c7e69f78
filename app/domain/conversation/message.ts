import { ok, type Result, refuse } from '../result'
import type { Shown } from './cards/shown'
import type { RoomSide } from './delivery'
import type { Sequenced } from './order'

/** What the house itself writes into a room, as the body of an `event`. */
export const ROOM_EVENTS = [
  'entered',
  'edited',
  'deleted',
  'handed-over',
  'glass-broken',
  'past-shown',
  'past-hidden',
] as const
export type RoomEvent = (typeof ROOM_EVENTS)[number]

/** The body of an event. `words` are its blank: the name of the new broker, the reason of an administrator. */
export const eventBody = (event: RoomEvent, words?: string): string => (words ? `${event}\n${words}` : event)

/** The event in a body and its words; undefined for one that a later release wrote. */
export const eventIn = (body: string): { readonly event: RoomEvent; readonly words: string } | undefined => {
  const [code, ...words] = body.split('\n')
  const event = ROOM_EVENTS.find((one) => one === code)
  return event && { event, words: words.join('\n') }
}

/** What its writer may do to a message afterwards; also the event that tells it. */
export const MESSAGE_CHANGES = ['edited', 'deleted'] as const satisfies readonly RoomEvent[]
export type MessageChange = (typeof MESSAGE_CHANGES)[number]

export type MessageKind = 'text' | 'file' | 'card' | 'event'

/** The file of a message, without its bytes. */
export interface MessageFile {
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Of a picture: how large its preview is drawn, in pixels. */
  readonly preview: { readonly width: number; readonly height: number } | null
}

/** A stored message. Its sequence is its place in the room: no gap, no double. */
export interface Message extends Sequenced {
  readonly id: string
  readonly senderId: string
  readonly senderName: string
  /** As whom it was said; it stays when the sender leaves the case. */
  readonly side: RoomSide
  /** The sender's own id for it: sent again, it is still one message. */
  readonly clientId: string
  readonly kind: MessageKind
  /** Plain text, the caption of a file (may be empty), or an `eventBody`; empty once deleted. */
  readonly body: string
  /** Of a card, and of a line about one, in both languages; their body is the Indonesian of it. */
  readonly shown?: Shown | undefined
  /** The sequence of the message that it answers, or says the change of. */
  readonly about: number | null
  readonly createdAt: Date
  /** What its writer did to it since. */
  readonly change?: MessageChange | undefined
  /** Of a message of kind `file`, until it is deleted. */
  readonly file?: MessageFile | undefined
  /** What the message it is about has become: a list that has the line has the change. */
  readonly subject?: Message
}

/** Whether it is a line of the house that tells what became of another message. */
export const tellsChange = <Told extends Pick<Message, 'kind' | 'about'>>(
  message: Told,
): message is Told & { readonly about: number } => message.kind === 'event' && message.about !== null
/** What somebody wrote, before anything is known of its room. */
export interface Written {
  readonly roomId: string
  readonly senderId: string
  readonly clientId: string
  /** As typed. */
  readonly body: string
  /** The sequence of the message that it answers. */
  readonly about: number | null
  /** Which hears of it by the answer; null for a form. */
  readonly connectionId: string | null
}

export type SendRefusal =
  | 'not-found'
  | 'not-entered'
  | 'message-empty'
  | 'message-too-long'
  | 'room-closed'
  | 'form-already-sent'
  /** There is no such message to answer. */
  | 'answers-nothing'
  /** The database did not take it; later it may. */
  | 'unavailable'

export const LONGEST_MESSAGE = 4000

/** One kind of line break, no control characters (Postgres refuses NUL), no halves of characters, no blanks around it. */
const plainText = (typed: string): string =>
  typed
    .replaceAll('\r\n', '\n')
    .replaceAll(/\p{Cc}|\p{Cs}/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim()

/** What is said beside a file, as it is stored; nothing is fine. Refuses `message-too-long` (length, most). */
export const captionBody = (typed: string): Result<string, 'message-too-long'> => {
  const body = plainText(typed)
  if (body.length > LONGEST_MESSAGE) return refuse('message-too-long', { length: body.length, most: LONGEST_MESSAGE })
  return ok(body)
}

/** The text as it is stored. Refuses `message-empty` and `message-too-long` (length, most). */
export const messageBody = (typed: string): Result<string, 'message-empty' | 'message-too-long'> => {
  const body = captionBody(typed)
  return body.ok && body.value === '' ? refuse('message-empty') : body
}
