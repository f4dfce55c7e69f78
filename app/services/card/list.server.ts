import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { type CardKind, isKind, kindsFor, STAGES } from '~/domain/conversation/cards/card'
import { roomFacts } from '~/domain/conversation/room'
import { timeZoneOf } from '~/domain/region/region'
import { ok, type Result, refuse } from '~/domain/result'
import { cardFace } from '~/i18n/card-face'
import type { CardAddress } from '~/schemas/card'
import { findEnteredRoom, type Seated } from '../room/find-room.server'
import { sayings } from './content.server'
import { findCard } from './find.server'
import { sceneOf } from './scene'

/** By whose clock somebody in a room types hours. */
export const zoneOf = ({ actor, side, room }: Seated) =>
  timeZoneOf(side === 'broker' ? (actor.regions[0] ?? '') : room.parties[side].regency)

/** The cards of a room, and which kinds this person may make. Refuses `not-found`, `not-entered`. */
export async function listCards(context: AppContext, actor: Actor, roomId: string) {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const { room, side } = seated.value
  const scene = sceneOf(room)
  const cards = (await context.db.cards.of(room.id)).map(({ card }) => card)
  const reached = cards.filter((card) => card.state === 'accepted')
  const stages = STAGES.map((stage) => ({
    stage,
    reached: reached.some((card) => isKind(card, 'milestone') && card.content.stage === stage),
  }))
  return ok({
    roomId: room.id,
    partnershipId: room.partnershipId,
    talk: room.talk,
    reference: room.reference,
    kinds: can(actor, 'write', roomFacts(room)) ? kindsFor(room.talk, side) : [],
    cards: cards.map((card) => cardFace(card, { scene, reason: null })),
    /** Where the case stands on its way; only the room of the case tells. */
    stages: room.talk === 'case' ? stages : [],
  })
}

/**
 * What a form for a new card is drawn from. Refuses `not-found`, `not-entered`, `room-closed`, and `kind-not-here`.
 */
export async function readNewCard(
  context: AppContext,
  actor: Actor,
  { roomId, kind, counter }: { readonly roomId: string; readonly kind: CardKind; readonly counter: string | null },
) {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const { room, side } = seated.value
  if (!can(actor, 'write', roomFacts(room))) return refuse('room-closed')
  if (!kindsFor(room.talk, side).includes(kind)) return refuse('kind-not-here')
  const countered = counter === null ? ok(null) : await offerOf(context, actor, { roomId, cardId: counter })
  if (!countered.ok) return countered
  return ok({
    roomId: room.id,
    kind,
    scene: sceneOf(room),
    zone: zoneOf(seated.value),
    today: context.now(),
    /** The offer that is answered, as it stands. */
    countered: countered.value,
    lines: kind === 'minutes' ? await sayings(context.db, room) : [],
  })
}

async function offerOf(context: AppContext, actor: Actor, address: CardAddress) {
  const found = await findCard(context, actor, address)
  if (!found.ok) return found
  const { card } = found.value.stored
  return isKind(card, 'offer') ? ok(card) : refuse('not-found')
}

type NewResult = Awaited<ReturnType<typeof readNewCard>>
export type NewCardShown = Extract<NewResult, Result<unknown> & { ok: true }>['value']
