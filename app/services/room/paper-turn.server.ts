import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'

/** Printing a whole room keeps a processor busy for a second. */
const ALLOWED = { most: 20, seconds: 300 } as const

/** One more paper printed of a room. Refuses `rate-limited` (seconds). */
export async function takePaper(
  context: AppContext,
  { userId }: Pick<SignedIn, 'userId'>,
): Promise<Result<null, 'rate-limited'>> {
  const seconds = await context.db.attempts.take(`paper:${userId}`, ALLOWED, context.now())
  return seconds > 0 ? refuse('rate-limited', { seconds }) : ok(null)
}
