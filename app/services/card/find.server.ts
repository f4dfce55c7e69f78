import type { AppContext } from '~/context'
import type { StoredCard } from '~/db/card.server'
import type { Actor } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'
import type { CardAddress } from '~/schemas/card'
import { paths } from '~/schemas/paths'
import { findEnteredRoom, findRoom, type Seated } from '../room/find-room.server'

/**
 * Where somebody who sits in a room but has not come in yet finds its door; null for everyone else.
 */
export async function doorOf(context: AppContext, actor: Actor, roomId: string): Promise<string | null> {
  const seated = await findRoom(context, actor, { id: roomId })
  return seated.ok && seated.value.enteredAt === null
    ? paths.room(seated.value.room.partnershipId, seated.value.room.talk)
    : null
}

/** A card for somebody who is in its room. Refuses `not-found`, `not-entered`. */
export async function findCard(
  context: AppContext,
  actor: Actor,
  address: CardAddress,
): Promise<Result<{ readonly seated: Seated; readonly stored: StoredCard }, 'not-found' | 'not-entered'>> {
  const seated = await findEnteredRoom(context, actor, address.roomId)
  if (!seated.ok) return seated
  const stored = await context.db.cards.find(address)
  return stored ? ok({ seated: seated.value, stored }) : refuse('not-found')
}
