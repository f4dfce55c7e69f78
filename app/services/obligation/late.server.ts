import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { WRITTEN_AFTER_END_DAYS } from '~/domain/agreement/after-end'
import { reminderFor, worstFirst } from '~/domain/agreement/follow-up'
import { isBound } from '~/domain/agreement/owed'
import type { Standing } from '~/domain/agreement/standing'
import { otherSide } from '~/domain/agreement/terms'
import { addDays } from '~/domain/calendar'
import { type FollowUp, followUp } from './follow-up'

const PAGE = 20

/**
 * What is late or disputed in the links of a broker, the worst first; `page` counts from 1. A dispute takes nothing off
 * the list: either side may raise one, and it is the broker who helps to settle it. Of a link that ended what is still in
 * dispute, a look at goods and money for them: while it may be written down how it was kept.
 */
export async function readLate(context: AppContext, actor: SignedIn, page: number) {
  const followed = await followAll(context, actor)
  const led = followed.filter(({ found }) => found.partnership.brokerId === actor.userId)
  const lines = worstFirst(led.flatMap(troubleIn))
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

/** A duty that waits for somebody, and in which case. */
export interface DutyLine extends Standing {
  readonly partnershipId: string
  readonly reference: string
  /** Name of the business that owes it, and of the one it is owed to. */
  readonly owner: string
  readonly other: string
  /** What the owner gives in the link, in the words of its terms. */
  readonly gives: string | null
}

/**
 * What a person should see to, the worst first: what their businesses owe that is late or due within a week, and for the
 * broker what is late in the cases they lead.
 */
export async function readDuties(context: AppContext, actor: SignedIn): Promise<readonly (DutyLine & Mine)[]> {
  const own = new Set(actor.memberships.map(({ businessId }) => businessId))
  const running = (await followAll(context, actor)).filter(({ endedOn, suspended }) => endedOn === null && !suspended)
  return worstFirst(
    running.flatMap((one) => {
      const { sides, brokerId } = one.found.partnership
      const isMine = ({ obligation }: Standing) => own.has(sides[obligation.owner].businessId)
      return linesOf(one, (standing) => {
        const about = reminderFor(standing, one.today)
        return isMine(standing) ? about !== null : about === 'late' && brokerId === actor.userId
      }).map((line) => ({ ...line, mine: isMine(line) }))
    }),
  )
}

interface Mine {
  /** A business of the reader owes it. */
  readonly mine: boolean
}

/** Every agreement that binds this person's businesses or that they lead, as it stands now. */
async function followAll({ db, now }: AppContext, actor: SignedIn): Promise<readonly FollowUp[]> {
  const stored = await db.agreements.boundOf(actor, { endedAfter: addDays(now(), -WRITTEN_AFTER_END_DAYS) })
  const cases = await db.partnerships.byIds(
    stored.map(({ agreement }) => agreement.partnershipId),
    actor,
  )
  const caseOf = new Map(cases.map((found) => [found.partnership.id, found]))
  const facts = await db.obligations.factsOf(stored.map(({ agreement }) => agreement.id))
  return stored.flatMap(({ agreement }): FollowUp[] => {
    const found = caseOf.get(agreement.partnershipId)
    const known = facts.get(agreement.id)
    return found && known && isBound(agreement) ? [followUp({ found, agreement, facts: known }, now())] : []
  })
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

const troubleIn = (one: FollowUp): DutyLine[] => linesOf(one, (standing) => needsBroker(standing, one.endedOn !== null))

const linesOf = (
  { found: { partnership, reference, businesses }, standings }: FollowUp,
  tells: (standing: Standing) => boolean,
): DutyLine[] =>
  standings.filter(tells).map((standing) => ({
    ...standing,
    partnershipId: partnership.id,
    reference,
    owner: businesses[standing.obligation.owner].name,
    other: businesses[otherSide(standing.obligation.owner)].name,
    gives: partnership.terms.gives[standing.obligation.owner],
  }))

const needsBroker = ({ state, obligation: { subject } }: Standing, over: boolean): boolean => {
  if (state === 'disputed') return true
  return state === 'late' && (!over || subject.kind === 'payment' || subject.kind === 'check')
}
