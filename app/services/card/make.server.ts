import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { Card } from '~/domain/conversation/cards/card'
import { makeCard as makeByTable, moveCard as moveByTable } from '~/domain/conversation/cards/move'
import { roomFacts } from '~/domain/conversation/room'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import type { NewCard } from '~/schemas/card'
import { once } from '../once.server'
import { findEnteredRoom, type Seated } from '../room/find-room.server'
import { contentOf } from './content.server'
import { zoneOf } from './list.server'
import { announce, recordMade, recordMoved } from './record.server'
import { sceneOf } from './scene'
import { holdsSeat, takeTurn } from './turn.server'

interface Making {
  readonly roomId: string
  readonly form: NewCard
  readonly submission: Submission
}

interface MadeInRoom {
  readonly cardId: string
  /** Of the messages that tell of it. */
  readonly sequences: readonly number[]
}

/**
 * Makes a card in a room, or answers an offer with another. Refuses `not-found`, `not-entered`, `room-closed`,
 * `rate-limited` (seconds), `no-line`, and what `makeCard` and `moveCard` of the domain refuse.
 */
export async function makeCard(
  context: AppContext,
  actor: Actor,
  { roomId, form, submission }: Making,
): Promise<Result<{ readonly cardId: string }>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const place = seated.value
  if (!can(actor, 'write', roomFacts(place.room))) return refuse('room-closed')
  const turn = await takeTurn(context, place)
  if (!turn.ok) return turn
  const made = await once(context, {
    actor: place.actor,
    action: 'card-make',
    submission,
    work: async (tx): Promise<Result<MadeInRoom>> => {
      if (!(await holdsSeat(tx, place))) return refuse('not-found')
      const content = await contentOf(tx, form, { actor: place.actor, room: place.room, zone: zoneOf(place) })
      if (!content.ok) return content
      const counterTo = form.kind === 'offer' ? form.counter : null
      const draft = { id: context.newId(), talk: place.room.talk, content: content.value, counterTo }
      return put(context, tx, { draft, place })
    },
  })
  if (made.ok) await announce(context, { roomId, sequences: made.value.sequences })
  return made
}

interface Putting {
  readonly draft: Pick<Card, 'id' | 'talk' | 'content' | 'counterTo'>
  readonly place: Seated
}

async function put(context: AppContext, tx: Queries, { draft, place }: Putting): Promise<Result<MadeInRoom>> {
  const { actor, side, room } = place
  const made = makeByTable(draft, { side, userId: actor.userId, now: context.now() })
  if (!made.ok) return made
  const before = draft.counterTo === null ? ok([]) : await closeCountered(context, tx, { draft, place })
  if (!before.ok) return before
  const sequence = await recordMade(context, tx, { moved: made.value, roomId: room.id, scene: sceneOf(room) })
  return sequence.ok ? ok({ cardId: draft.id, sequences: [...before.value, sequence.value] }) : sequence
}

/** The offer that is answered with other numbers stands no longer. */
async function closeCountered(
  context: AppContext,
  tx: Queries,
  { draft: { content, counterTo }, place: { actor, side, room } }: Putting,
): Promise<Result<readonly number[]>> {
  const stored = counterTo === null ? null : await tx.cards.hold({ roomId: room.id, cardId: counterTo })
  if (!stored || content.kind !== 'offer') return refuse('not-found')
  const by = { actor: { side, userId: actor.userId, guest: null }, now: context.now() }
  const moved = moveByTable(stored.card, { kind: 'counter', offer: content }, by)
  if (!moved.ok) return moved
  const line = await recordMoved(context, tx, {
    stored,
    moved: moved.value,
    scene: sceneOf(room),
    name: actor.name,
    speaker: { senderId: actor.userId, side },
    feeding: null,
  })
  return line.ok ? ok([line.value]) : line
}
