import type { AppContext } from '~/context'
import type { StoredCard } from '~/db/card.server'
import type { Queries } from '~/db/db.server'
import type { Feeding } from '~/domain/conversation/cards/feeding'
import type { CardFact, CardMoved } from '~/domain/conversation/cards/move'
import type { RoomSide } from '~/domain/conversation/delivery'
import { ok, type Result, refuse } from '~/domain/result'
import { type CardScene, cardFace, cardLine, plainFace } from '~/i18n/card-face'
import { wireMessage } from '~/schemas/socket-events'

/** How long somebody may take to see a card, or what became of it, before a notification tells them. */
const NOTICE_AFTER_MS = 60_000

interface Place {
  readonly roomId: string
  readonly scene: CardScene
}

/** Whose message of the room it is. */
interface Speaker {
  readonly senderId: string
  readonly side: RoomSide
}

const entryOf = (facts: readonly CardFact[]) => {
  const [history] = facts.flatMap((fact) => (fact.kind === 'history' ? [fact.entry] : []))
  if (!history) throw new Error('a move of a card has a history row')
  return history
}

const newMessage = ({ newId }: AppContext, at: Date) => ({ id: newId(), clientId: newId(), createdAt: at })

/** Puts a card that was made into its room, and answers the sequence of its message. Refuses `room-closed`. */
export async function recordMade(
  context: AppContext,
  tx: Queries,
  { moved: { card, facts }, roomId, scene }: Place & { readonly moved: CardMoved },
): Promise<Result<number, 'room-closed'>> {
  const shown = cardFace(card, { scene, reason: null })
  const sequence = await tx.messages.append({
    ...newMessage(context, card.createdAt),
    roomId,
    senderId: card.authorId,
    side: card.side,
    kind: 'card',
    body: plainFace(shown),
    about: null,
    shown,
  })
  if (sequence === null) return refuse('room-closed')
  await tx.cards.create({ card, roomId, sequence })
  await tx.cards.addEntry({ id: context.newId(), cardId: card.id, entry: entryOf(facts) })
  const due = new Date(card.createdAt.getTime() + NOTICE_AFTER_MS)
  await tx.outbox.addFor(due, { topic: 'card-made', cardId: card.id })
  return ok(sequence)
}

interface Moving {
  readonly stored: StoredCard
  readonly moved: CardMoved
  readonly scene: CardScene
  /** Who moved it, by the name that the line says. */
  readonly name: string
  readonly speaker: Speaker
  readonly feeding: Feeding | null
}

/**
 * Keeps a move: the card, its history row, its message as it reads now, and the line about it, whose sequence is
 * answered. Call it with the card held. Refuses `room-closed` before anything is written.
 */
export async function recordMoved(
  context: AppContext,
  tx: Queries,
  { stored: { roomId, sequence }, moved: { card, facts }, scene, name, speaker, feeding }: Moving,
): Promise<Result<number, 'room-closed'>> {
  const entry = entryOf(facts)
  const line = cardLine(card, entry, { scene, name })
  const place = await tx.messages.append({
    ...newMessage(context, entry.at),
    ...speaker,
    roomId,
    kind: 'event',
    body: line.id.title,
    about: sequence,
    shown: line,
  })
  if (place === null) return refuse('room-closed')
  await tx.cards.save(card, feeding)
  await tx.cards.addEntry({ id: context.newId(), cardId: card.id, entry })
  const shown = cardFace(card, { scene, reason: entry.reason })
  await tx.messages.rewrite({ roomId, sequence, body: plainFace(shown), shown })
  // A counter is told by the notice of the offer it brings.
  if (card.state !== 'countered') {
    const due = new Date(entry.at.getTime() + NOTICE_AFTER_MS)
    await tx.outbox.addFor(due, { topic: 'message-stored', roomId, sequence: place })
  }
  return ok(place)
}

/** Tells everyone in the room what was stored there, after the commit. */
export async function announce(
  context: AppContext,
  { roomId, sequences }: { readonly roomId: string; readonly sequences: readonly number[] },
): Promise<void> {
  for (const sequence of sequences) {
    const [message] = await context.db.messages.after({ roomId, after: sequence - 1, limit: 1 })
    if (message) context.realtime.toRoom(roomId, 'message', { roomId, message: wireMessage(message) })
  }
}
