import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { isPast, roomFacts } from '~/domain/conversation/room'
import { findRoom } from './find-room.server'

/** How many messages a page shows. */
const PAGE = 100

/**
 * The caucus of a former broker, to read: by its party, and by the broker of today while the party lets them. Null when
 * it is not theirs; without messages in front of the door.
 */
export async function readPast(
  context: AppContext,
  actor: Actor,
  { roomId, before }: { roomId: string; before: number | null },
) {
  const seated = await findRoom(context, actor, { id: roomId })
  if (!seated.ok || !isPast(seated.value.room)) return null
  const { room, enteredAt } = seated.value
  const [seats, talks] = await Promise.all([
    context.db.rooms.seats(room.id),
    context.db.rooms.talksOf(room.partnershipId, seated.value.actor.userId),
  ])
  return {
    roomId: room.id,
    partnershipId: room.partnershipId,
    reference: room.reference,
    holder: talks.find(({ id }) => id === room.id)?.holderName ?? '',
    party: room.talk === 'b' ? room.parties.b.name : room.parties.a.name,
    people: seats.filter(({ side }) => side !== 'broker').map(({ name }) => name),
    brokerId: room.brokerId,
    shared: room.readerId === room.brokerId,
    mayShare: can(actor, 'share-past', roomFacts(room)),
    messages: enteredAt && (await context.db.messages.before({ roomId: room.id, before, limit: PAGE })),
  }
}
