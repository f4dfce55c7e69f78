import type { AppContext } from '~/context'
import { isRefusedRow } from '~/db/client.server'
import type { Queries } from '~/db/db.server'
import type { PlacedMessage, SentMessage } from '~/db/message.server'
import type { Sending } from '~/db/sending.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { type Message, messageBody, type SendRefusal, type Written } from '~/domain/conversation/message'
import { ok, type Result, refuse } from '~/domain/result'
import { type ClientPayload, wireMessage } from '~/schemas/socket-events'
import { type Speaker, speakerIn } from '../room/find-room.server'

type Sent = Result<Message, SendRefusal>

interface Sender extends Pick<SignedIn, 'userId'> {
  /** Of a socket. */
  readonly connectionId?: string
}

/**
 * Stores a message exactly once and then tells the room. Sent again under the same client id it answers the first
 * row; other words under that id are refused with `form-already-sent`. Rights are those the sender has by now: they
 * are read with the rest of the batch.
 */
export const sendMessage = (
  context: AppContext,
  { userId, connectionId }: Sender,
  message: ClientPayload<'message:send'>,
): Promise<Sent> =>
  context.sends(
    { ...message, about: message.about ?? null, senderId: userId, connectionId: connectionId ?? null },
    (written) => sendAll(context, written),
  )

/** The gate and the rows of all in one transaction, then the hints. */
async function sendAll(context: AppContext, written: readonly Written[]): Promise<readonly Sent[]> {
  const { answers, fresh } = await store(context, written)
  for (const { roomId, message, connectionId } of fresh) {
    const hint = { roomId, message: wireMessage(message) }
    if (connectionId === null) context.realtime.toRoom(roomId, 'message', hint)
    else context.realtime.toOthers({ roomId, connectionId }, 'message', hint)
  }
  return answers
}

interface Stored {
  /** In the order asked. */
  readonly answers: readonly Sent[]
  /** What came into its room just now. */
  readonly fresh: readonly (Pick<Written, 'roomId' | 'connectionId'> & { readonly message: Message })[]
}

const NOTHING: Stored = { answers: [], fresh: [] }

/** One transaction; when the database will not have a row, each message for itself, so that it fails alone. */
async function store(context: AppContext, written: readonly Written[]): Promise<Stored> {
  try {
    return await storeTogether(context, written)
  } catch (error) {
    if (!isRefusedRow(error)) throw error
    context.log.warn({ error, messages: written.length }, 'messages are stored one by one')
  }
  let all = NOTHING
  for (const one of written) {
    const { answers, fresh } = await storeAlone(context, one)
    all = { answers: [...all.answers, ...answers], fresh: [...all.fresh, ...fresh] }
  }
  return all
}

async function storeAlone(context: AppContext, written: Written): Promise<Stored> {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      // When another process stored it in the same instant, its row is there the second time.
      return await storeTogether(context, [written])
    } catch (error) {
      if (!isRefusedRow(error)) throw error
      context.log.error({ error, attempt }, 'the database will not have a message')
    }
  }
  return { answers: [refuse('unavailable')], fresh: [] }
}

/** How long somebody may take to see a message before a notification tells them: who is in the room needs none. */
export const NOTICE_AFTER_MS = 60_000

/**
 * Two statements: what the messages are judged by, and what is stored if their rooms are still as they were. When one
 * went on meanwhile (another process, a card, an edit), all again in a transaction that holds the rooms.
 */
async function storeTogether({ db, now, newId }: AppContext, written: readonly Written[]): Promise<Stored> {
  const createdAt = now()
  const due = new Date(createdAt.getTime() + NOTICE_AFTER_MS)
  const storeBy = async (queries: Queries['sending'], sending: Sending): Promise<Stored | null> => {
    const placed = place(written, { sending, createdAt, newId })
    const { texts } = placed
    if (texts.length === 0) return placed
    const rooms = new Set(texts.map(({ roomId }) => roomId))
    const heads = sending.heads.filter(({ id }) => rooms.has(id))
    return (await queries.store({ texts, heads, due })) ? placed : null
  }
  const stored =
    (await storeBy(db.sending, await db.sending.look(written))) ??
    (await db.transaction(async ({ sending }) => storeBy(sending, await sending.hold(written))))
  if (!stored) throw new Error('a room that was held went on')
  return stored
}

interface Known {
  readonly sending: Sending
  readonly createdAt: Date
  readonly newId: () => string
}

/** Gives each message the next place of its room, unless it is there already or may not stand there. */
function place(written: readonly Written[], { sending, createdAt, newId }: Known) {
  const heads = new Map(sending.heads.map(({ id, ...head }) => [id, head]))
  const stored = new Map<string, SentMessage>(sending.sent.map((one) => [keyOf(one.message), one]))
  const texts: PlacedMessage[] = []
  const fresh: Stored['fresh'][number][] = []
  const answers = written.map((one): Sent => {
    const judged = judge(one, sending)
    if (!judged.ok) return judged
    const { speaker, roomId, connectionId, ...said } = judged.value
    const earlier = stored.get(keyOf(one))
    // Asked before the room's state: an answer lost on the way is found again even after the room closed.
    if (earlier) return isSame(earlier, judged.value) ? ok(earlier.message) : refuse('form-already-sent')
    const head = heads.get(roomId)
    if (!head || !can(speaker.actor, 'write', { ...speaker.facts, closed: head.closed })) {
      return refuse('room-closed')
    }
    if (one.about !== null && one.about > head.lastSequence) return refuse('answers-nothing')
    const sequence = head.lastSequence + 1
    heads.set(roomId, { ...head, lastSequence: sequence })
    const row = { ...said, id: newId(), sequence, side: speaker.side, kind: 'text', createdAt } as const
    const message: Message = { ...row, version: 0, senderName: speaker.actor.name }
    texts.push({ ...row, roomId })
    fresh.push({ roomId, message, connectionId })
    stored.set(keyOf(one), { roomId, message, sent: message.body, sha256: null })
    return ok(message)
  })
  return { answers, fresh, texts }
}

function judge(written: Written, sending: Sending): Result<Written & { readonly speaker: Speaker }, SendRefusal> {
  const speaker = speakerIn(sending, { roomId: written.roomId, userId: written.senderId })
  if (!speaker.ok) return speaker
  const body = messageBody(written.body)
  return body.ok ? ok({ ...written, body: body.value, speaker: speaker.value }) : body
}

const keyOf = ({ senderId, clientId }: Pick<Written, 'senderId' | 'clientId'>) => `${senderId} ${clientId}`

/** Whatever became of the message since: a repeat brings what was sent first. */
const isSame = ({ roomId, message, sent }: SentMessage, one: Written) =>
  roomId === one.roomId && sent === one.body && message.about === one.about && message.kind === 'text'
