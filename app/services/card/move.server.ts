import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { Feeding } from '~/domain/conversation/cards/feeding'
import { type CardMoved, moveCard as moveByTable } from '~/domain/conversation/cards/move'
import type { CardEvent } from '~/domain/conversation/cards/transitions'
import { roomFacts } from '~/domain/conversation/room'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import type { CardAddress } from '~/schemas/card'
import { paths } from '~/schemas/paths'
import { once } from '../once.server'
import { feedTerms } from './feed.server'
import { findCard } from './find.server'
import { announce, recordMoved } from './record.server'
import { sceneOf } from './scene'
import { holdsSeat, takeTurn } from './turn.server'

type Found = Extract<Awaited<ReturnType<typeof findCard>>, { ok: true }>['value']

/** A counter makes another card: see `makeCard`. */
export type AnsweringEvent = Exclude<CardEvent, { kind: 'counter' }>

interface Moving extends CardAddress {
  readonly event: AnsweringEvent
  readonly submission: Submission
}

/**
 * Answers a card, or calls it off. An offer that all accept becomes terms. Refuses `not-found`, `not-entered`,
 * `room-closed`, `rate-limited` (seconds), `link-suspended` for an offer, and what `moveCard` of the domain refuses.
 */
export async function moveCard(
  context: AppContext,
  actor: Actor,
  { event, submission, ...address }: Moving,
): Promise<Result<{ readonly sequence: number }>> {
  const found = await findCard(context, actor, address)
  if (!found.ok) return found
  const { seated } = found.value
  if (!can(actor, 'write', roomFacts(seated.room))) return refuse('room-closed')
  const turn = await takeTurn(context, seated)
  if (!turn.ok) return turn
  const done = await once(context, {
    actor: seated.actor,
    action: `card-${event.kind}`,
    submission,
    work: (tx) => carryOut(context, tx, { seated, cardId: address.cardId, event }),
  })
  if (!done.ok) return done
  await announce(context, { roomId: address.roomId, sequences: [done.value.sequence] })
  const page = paths.card(address.roomId, address.cardId)
  await context.db.notifications.markPathRead(seated.actor.userId, page, context.now())
  return done
}

async function carryOut(
  context: AppContext,
  tx: Queries,
  { seated, cardId, event }: Pick<Found, 'seated'> & { readonly cardId: string; readonly event: AnsweringEvent },
): Promise<Result<{ readonly sequence: number }>> {
  const { actor, side, room } = seated
  const stored = (await holdsSeat(tx, seated)) && (await tx.cards.hold({ roomId: room.id, cardId }))
  if (!stored) return refuse('not-found')
  const by = { actor: { side, userId: actor.userId, guest: null }, now: context.now() }
  const moved = moveByTable(stored.card, event, by)
  if (!moved.ok) return moved
  // The case comes before the room, as everywhere: whoever closes it at this moment holds it first.
  const fed = await feeding(context, tx, { seated, moved: moved.value })
  if (!fed.ok) return fed
  const line = await recordMoved(context, tx, {
    stored,
    moved: moved.value,
    scene: sceneOf(room),
    name: actor.name,
    speaker: { senderId: actor.userId, side },
    feeding: fed.value,
  })
  return line.ok ? ok({ sequence: line.value }) : line
}

async function feeding(
  context: AppContext,
  tx: Queries,
  { seated, moved: { card, facts } }: Pick<Found, 'seated'> & { readonly moved: CardMoved },
): Promise<Result<Feeding | null>> {
  const agreed = facts.find((fact) => fact.kind === 'offer-agreed')
  return agreed ? feedTerms(context, tx, { seated, card, offer: agreed.offer }) : ok(null)
}
