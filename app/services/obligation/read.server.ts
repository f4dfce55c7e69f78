import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { coachingByAspect, punctuality, worstFirst } from '~/domain/agreement/follow-up'
import { OBLIGATION_STATES } from '~/domain/agreement/standing'
import type { SideKey } from '~/domain/agreement/terms'
import type { CaseAddress } from '../partnership/case.server'
import { calendarKey } from './calendar.server'
import { deliveryLine, findAs, headOf } from './seen.server'

/**
 * All that two sides owe each other, the worst first, with how promptly is paid and how much coaching was given; `of`
 * narrows the list to one side. Null when it is not there, not theirs, or nothing binds yet.
 */
export async function readObligations(
  context: AppContext,
  actor: SignedIn,
  { of, ...address }: CaseAddress & { readonly of: SideKey | null },
) {
  const seen = await findAs(context, actor, address)
  if (!seen) return null
  const { followed } = seen
  const { standings, facts, today } = followed
  const owedBy = (side: SideKey | null) =>
    standings.filter(({ obligation }) => side === null || obligation.owner === side)
  const shown = worstFirst(owedBy(of))
  const reader = { partnershipId: address.partnershipId, userId: actor.userId }
  return {
    ...headOf(seen),
    of,
    counts: { all: standings.length, a: owedBy('a').length, b: owedBy('b').length },
    groups: OBLIGATION_STATES.map((state) => ({ state, standings: shown.filter((one) => one.state === state) })),
    punctuality: punctuality(standings, today),
    coaching: coachingByAspect(standings),
    /** The newest first. */
    deliveries: facts.deliveries.map((delivery) => deliveryLine(delivery, followed)).toReversed(),
    feed: { reader: actor.userId, key: await calendarKey(context, reader) },
  }
}

export type ObligationsView = NonNullable<Awaited<ReturnType<typeof readObligations>>>
