import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import { ok, type Result, refuse } from '~/domain/result'
import { type Seated, speakerIn } from '../room/find-room.server'

/** Every card, and every answer to one, is a line that all in the room are told of. */
const ALLOWED = { most: 60, seconds: 300 } as const

/** One more card or answer. Refuses `rate-limited` (seconds). */
export async function takeTurn(context: AppContext, { actor }: Seated): Promise<Result<null, 'rate-limited'>> {
  const seconds = await context.db.attempts.take(`card:${actor.userId}`, ALLOWED, context.now())
  return seconds > 0 ? refuse('rate-limited', { seconds }) : ok(null)
}

/** Rights end while a form is under way: whether the person still has the seat, by what stands inside the transaction. */
export async function holdsSeat(tx: Queries, { actor, side, room }: Seated): Promise<boolean> {
  const place = { roomId: room.id, userId: actor.userId }
  const speaker = speakerIn(await tx.sending.speakers([place]), place)
  return speaker.ok && speaker.value.side === side
}
