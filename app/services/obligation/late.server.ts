import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { WRITTEN_AFTER_END_DAYS } from '~/domain/agreement/after-end'
import { worstFirst } from '~/domain/agreement/follow-up'
import { isBound } from '~/domain/agreement/owed'
import type { Standing } from '~/domain/agreement/standing'
import { addDays } from '~/domain/calendar'
import { type FollowUp, followUp } from './follow-up'

const PAGE = 20

/**
 * What is late or disputed in the links of a broker, the worst first; `page` counts from 1. A dispute takes nothing off
 * the list: either side may raise one, and it is the broker who helps to settle it. Of a link that ended what is still in
 * dispute, a look at goods and money for them: while it may be written down how it was kept.
 */
export async function readLate({ db, now }: AppContext, actor: SignedIn, page: number) {
  const [running, closed, stored] = await Promise.all([
    db.partnerships.list(actor, ['running']),
    db.partnerships.list(actor, ['closed']),
    db.agreements.boundLedBy(actor, { endedAfter: addDays(now(), -WRITTEN_AFTER_END_DAYS) }),
  ])
  const cases = [...running, ...closed]
  const facts = await db.obligations.factsOf(stored.map(({ agreement }) => agreement.id))
  const followed = stored.flatMap(({ agreement }): FollowUp[] => {
    const found = cases.find(({ partnership }) => partnership.id === agreement.partnershipId)
    const known = facts.get(agreement.id)
    return found && known && isBound(agreement) ? [followUp({ found, agreement, facts: known }, now())] : []
  })
  const lines = worstFirst(followed.flatMap(troubleIn))
  return {
    lines: lines.slice((page - 1) * PAGE, page * PAGE),
    /** Late ones of all pages, the disputed not among them. */
    late: lines.filter(({ state }) => state === 'late').length,
    total: lines.length,
    /** By case. */
    byCase: countByCase(lines),
    page,
    pages: Math.max(1, Math.ceil(lines.length / PAGE)),
  }
}

/** How many duties of a case are late, and how many disputed. */
export interface Trouble {
  readonly late: number
  readonly disputed: number
}

const countByCase = (
  lines: readonly (Standing & { readonly partnershipId: string })[],
): ReadonlyMap<string, Trouble> => {
  const counts = new Map<string, Trouble>()
  for (const { partnershipId, state } of lines) {
    const { late, disputed } = counts.get(partnershipId) ?? NO_TROUBLE
    const more = state === 'late' ? { late: late + 1, disputed } : { late, disputed: disputed + 1 }
    counts.set(partnershipId, more)
  }
  return counts
}

export const NO_TROUBLE: Trouble = { late: 0, disputed: 0 }

const troubleIn = ({ found: { partnership, reference, businesses }, standings, endedOn }: FollowUp) =>
  standings
    .filter((standing) => needsBroker(standing, endedOn !== null))
    .map((standing) => ({
      ...standing,
      partnershipId: partnership.id,
      reference,
      owner: businesses[standing.obligation.owner].name,
    }))

const needsBroker = ({ state, obligation: { subject } }: Standing, over: boolean): boolean => {
  if (state === 'disputed') return true
  return state === 'late' && (!over || subject.kind === 'payment' || subject.kind === 'check')
}
