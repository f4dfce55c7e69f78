import type { AppContext } from '~/context'
import { isRefusedRow } from '~/db/client.server'
import type { Queries } from '~/db/db.server'
import type { PlacedMessage, SentMessage } from '~/db/message.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { type Message, messageBody, type SendRefusal, type Written } from '~/domain/conversation/message'
import { ok, type Result, refuse } from '~/domain/result'
import { type ClientPayload, wireMessage } from '~/schemas/socket-events'
import { findSpeakers, type Speaker } from '../room/find-room.server'

type Sent = Result<Message, SendRefusal>

/**
 * Stores a message exactly once and then tells the room. Sent again under the same client id it answers the first
 * row; other words under that id are refused with `form-already-sent`. Rights are those the sender has by now: they
 * are read with the rest of the batch.
 */
export const sendMessage = (
  context: AppContext,
  { userId }: Pick<SignedIn, 'userId'>,
  message: ClientPayload<'message:send'>,
): Promise<Sent> =>
  context.sends({ ...message, about: message.about ?? null, senderId: userId }, (written) => sendAll(context, written))

/** The gate for all, then one transaction for those who may pass, then the hints. */
async function sendAll(context: AppContext, written: readonly Written[]): Promise<readonly Sent[]> {
  const speakers = await findSpeakers(
    context,
    written.map(({ roomId, senderId }) => ({ roomId, userId: senderId })),
  )
  const judged = written.map((one, index) => judge(one, speakers[index] ?? refuse('not-found')))
  const passed = judged.flatMap((one) => (one.ok ? [one.value] : []))
  const stored = await store(context, passed)
  for (const { roomId, message } of stored.fresh) {
    context.realtime.toRoom(roomId, 'message', { roomId, message: wireMessage(message) })
  }
  let next = 0
  return judged.map((one) => (one.ok ? (stored.answers[next++] ?? refuse('not-found')) : one))
}

interface Unsent extends Written {
  readonly speaker: Speaker
}

function judge(written: Written, speaker: Result<Speaker, 'not-found' | 'not-entered'>): Result<Unsent, SendRefusal> {
  if (!speaker.ok) return speaker
  const body = messageBody(written.body)
  return body.ok ? ok({ ...written, body: body.value, speaker: speaker.value }) : body
}

interface Stored {
  /** In the order asked. */
  readonly answers: readonly Sent[]
  /** What came into its room just now. */
  readonly fresh: readonly { readonly roomId: string; readonly message: Message }[]
}

const NOTHING: Stored = { answers: [], fresh: [] }

/** One transaction; when the database will not have a row, each message for itself, so that it fails alone. */
async function store(context: AppContext, unsent: readonly Unsent[]): Promise<Stored> {
  if (unsent.length === 0) return NOTHING
  try {
    return await storeTogether(context, unsent)
  } catch (error) {
    if (!isRefusedRow(error)) throw error
    context.log.warn({ error, messages: unsent.length }, 'messages are stored one by one')
  }
  let all = NOTHING
  for (const one of unsent) {
    const { answers, fresh } = await storeAlone(context, one)
    all = { answers: [...all.answers, ...answers], fresh: [...all.fresh, ...fresh] }
  }
  return all
}

async function storeAlone(context: AppContext, unsent: Unsent): Promise<Stored> {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      // When another process stored it in the same instant, its row is there the second time.
      return await storeTogether(context, [unsent])
    } catch (error) {
      if (!isRefusedRow(error)) throw error
      context.log.error({ error, attempt }, 'the database will not have a message')
    }
  }
  return { answers: [refuse('unavailable')], fresh: [] }
}

/** How long somebody may take to see a message before a notification tells them: who is in the room needs none. */
export const NOTICE_AFTER_MS = 60_000

function storeTogether({ db, now, newId }: AppContext, unsent: readonly Unsent[]): Promise<Stored> {
  const createdAt = now()
  return db.transaction(async (tx) => {
    const rooms = await tx.rooms.lock(unsent.map(({ roomId }) => roomId))
    // Asked under the lock, so that nobody else stores one of them meanwhile, and before the rooms' state: an answer
    // lost on the way is found again even after the room closed.
    const sent = await tx.messages.findSent(unsent)
    const placed = place(unsent, { rooms, sent, createdAt, newId })
    if (placed.texts.length > 0) {
      await tx.messages.appendAll(placed.texts)
      await tx.outbox.addFor(new Date(createdAt.getTime() + NOTICE_AFTER_MS), ...notices(placed.texts))
    }
    return placed
  })
}

interface Known {
  readonly rooms: Awaited<ReturnType<Queries['rooms']['lock']>>
  readonly sent: readonly SentMessage[]
  readonly createdAt: Date
  readonly newId: () => string
}

/** Gives each message the next place of its room, unless it is there already or the room is closed. */
function place(unsent: readonly Unsent[], { rooms, sent, createdAt, newId }: Known) {
  const heads = new Map(rooms.map(({ id, ...head }) => [id, head]))
  const stored = new Map<string, SentMessage>(sent.map((one) => [keyOf(one.message), one]))
  const texts: PlacedMessage[] = []
  const fresh: Stored['fresh'][number][] = []
  const answers = unsent.map((one): Sent => {
    const { speaker, roomId, ...written } = one
    const earlier = stored.get(keyOf(one))
    if (earlier) return isSame(earlier, one) ? ok(earlier.message) : refuse('form-already-sent')
    const head = heads.get(roomId)
    if (!head || !can(speaker.actor, 'write', { ...speaker.facts, closed: head.closed })) {
      return refuse('room-closed')
    }
    if (one.about !== null && one.about > head.lastSequence) return refuse('answers-nothing')
    const sequence = head.lastSequence + 1
    heads.set(roomId, { ...head, lastSequence: sequence })
    const said = { ...written, id: newId(), sequence, side: speaker.side, kind: 'text', createdAt } as const
    const message: Message = { ...said, version: 0, senderName: speaker.actor.name }
    texts.push({ ...said, roomId })
    fresh.push({ roomId, message })
    stored.set(keyOf(one), { roomId, message, sent: message.body, sha256: null })
    return ok(message)
  })
  return { answers, fresh, texts }
}

const keyOf = ({ senderId, clientId }: Pick<Written, 'senderId' | 'clientId'>) => `${senderId} ${clientId}`

/** Whatever became of the message since: a repeat brings what was sent first. */
const isSame = ({ roomId, message, sent }: SentMessage, one: Unsent) =>
  roomId === one.roomId && sent === one.body && message.about === one.about && message.kind === 'text'

/** One for each sender in a room: whoever read their last message has read the others. */
function notices(texts: readonly PlacedMessage[]) {
  const last = new Map(texts.map(({ roomId, senderId, sequence }) => [`${roomId} ${senderId}`, { roomId, sequence }]))
  return [...last.values()].map((one) => ({ topic: 'message-stored', ...one }) as const)
}
