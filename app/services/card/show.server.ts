import type { AppContext } from '~/context'
import type { StoredCard } from '~/db/card.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { askedOf, isKind } from '~/domain/conversation/cards/card'
import { linksEnd } from '~/domain/conversation/cards/meeting'
import { cardMovesFor } from '~/domain/conversation/cards/transitions'
import type { RoomSide } from '~/domain/conversation/delivery'
import { roomFacts } from '~/domain/conversation/room'
import { isSuspended } from '~/domain/partnership/guards'
import { ok } from '~/domain/result'
import type { CardAddress } from '~/schemas/card'
import type { Seated } from '../room/find-room.server'
import { findCard } from './find.server'
import { meetingLink } from './meeting-token.server'
import { sceneOf } from './scene'

/** A card in full, as this person may answer it. Refuses `not-found`, `not-entered`. */
export async function showCard(context: AppContext, actor: Actor, address: CardAddress) {
  const found = await findCard(context, actor, address)
  if (!found.ok) return found
  const { seated, stored } = found.value
  const { room, side } = seated
  return ok({
    roomId: room.id,
    partnershipId: room.partnershipId,
    talk: room.talk,
    reference: room.reference,
    scene: sceneOf(room),
    side,
    card: stored.card,
    feeding: stored.feeding,
    counteredBy: stored.card.state === 'countered' ? await context.db.cards.counterOf(address) : null,
    history: await context.db.cards.history(stored.card.id),
    moves: (await mayMove(context, seated, stored)) ? cardMovesFor(stored.card, side) : [],
    /** For people without an account: one link a side. */
    links: linksOf(context, seated, stored),
  })
}

type ShowResult = Awaited<ReturnType<typeof showCard>>
export type CardShown = Extract<ShowResult, { ok: true }>['value']

/** Nothing is agreed in a link whose new owners have not consented. */
async function mayMove({ db }: AppContext, { actor, room }: Seated, { card }: StoredCard): Promise<boolean> {
  if (!can(actor, 'write', roomFacts(room))) return false
  if (!isKind(card, 'offer')) return true
  const found = await db.partnerships.find(room.partnershipId, actor)
  return found !== null && !isSuspended(found.partnership)
}

const linksOf = (context: AppContext, { side: reader, room }: Seated, { card }: StoredCard) => {
  const opens = isKind(card, 'meeting') && linksEnd(card.content) >= context.now()
  const answerable = opens && (card.state === 'open' || card.state === 'fixed')
  if (!answerable || reader !== 'broker' || room.closedAt !== null) return []
  const sides: readonly RoomSide[] = askedOf(card).filter((side) => side !== 'broker')
  return sides.map((side) => ({ side, url: context.origin + meetingLink(context, { cardId: card.id, side }) }))
}
