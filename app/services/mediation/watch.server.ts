import type { AppContext } from '~/context'
import type { Undelivered } from '~/db/mediation.server'
import { type AnswerClock, answerClock } from '~/domain/conversation/answer-clock'
import { UNDELIVERED_AFTER_HOURS } from '~/domain/conversation/delivery'
import type { Room, Talk } from '~/domain/conversation/room'

/** What waits in the rooms of a case. */
export interface Watch {
  /** The longest wait first. */
  readonly clocks: readonly (AnswerClock & { readonly talk: Talk })[]
  readonly undelivered: readonly Undelivered[]
}

export const NOTHING_WAITS: Watch = { clocks: [], undelivered: [] }

const HOUR_MS = 60 * 60 * 1000

/** What waits in the rooms that a broker leads, by case, or in those of one case. */
export async function watchCases(
  { db, now }: AppContext,
  brokerId: string,
  partnershipId?: string,
): Promise<ReadonlyMap<string, Watch>> {
  const until = new Date(now().getTime() - UNDELIVERED_AFTER_HOURS * HOUR_MS)
  const [unanswered, undelivered] = await Promise.all([
    db.mediation.unanswered(brokerId, partnershipId),
    db.mediation.undelivered(brokerId, until, partnershipId),
  ])
  const watches = new Map<string, Watch>()
  const of = (id: string) => watches.get(id) ?? NOTHING_WAITS
  for (const { partnershipId: id, talk, ...words } of unanswered) {
    const clock = answerClock([words], now())
    if (!clock) continue
    const clocks = [...of(id).clocks, { ...clock, talk }].toSorted((one, other) => other.hours - one.hours)
    watches.set(id, { ...of(id), clocks })
  }
  for (const one of undelivered) {
    const { partnershipId: id } = one
    watches.set(id, { ...of(id), undelivered: [...of(id).undelivered, one] })
  }
  return watches
}

/** The same for one room. */
export async function watchRoom(
  context: AppContext,
  brokerId: string,
  { partnershipId, talk }: Pick<Room, 'partnershipId' | 'talk'>,
): Promise<Watch> {
  const watch = (await watchCases(context, brokerId, partnershipId)).get(partnershipId) ?? NOTHING_WAITS
  return {
    clocks: watch.clocks.filter((one) => one.talk === talk),
    undelivered: watch.undelivered.filter((one) => one.talk === talk),
  }
}
