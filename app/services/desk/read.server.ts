import type { AppContext } from '~/context'
import type { WaitingPair } from '~/db/desk.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { Match } from '~/domain/matching/match'
import type { Verdict } from '~/domain/matching/rule'
import { doubtOf, forPoster } from '~/domain/matching/verdicts'
import { partsOfWhole } from '~/domain/partnership/part'
import { statesIn } from '~/domain/partnership/states'
import { NOTHING_WAITS, type Watch, watchCases } from '../mediation/watch.server'
import { NO_TROUBLE, readLate } from '../obligation/late.server'
import { type CaseLine, listCases } from '../partnership/list.server'
import { takenBy } from '../partnership/standing-part'

/** More than fit on a desk are not looked at anyway: the best come first. */
const MOST_ON_A_DESK = 24
const MOST_TOO_BIG = 6
const UNDER_WAY = [...statesIn('waiting'), ...statesIn('running')]

/** How well a pair fits, in short. */
export interface Fit {
  /** 0…1000 */
  readonly score: number
  readonly eligible: boolean
  /** One step would make it fit. */
  readonly near: boolean
  /** What argues most against it, as this reader may read it. */
  readonly doubt: Verdict | null
}

function fitOf(actor: SignedIn, match: Match, { poster, business }: Omit<WaitingPair, 'match'>): Fit {
  const { score, eligible, nearMiss } = match
  const regencies = [poster.regency, business.regency]
  const open = can(actor, 'see-limits', {
    kind: 'match',
    businessId: business.id,
    ownerBusinessId: poster.id,
    regencies,
  })
  const doubt = doubtOf(match)
  return { score, eligible, near: nearMiss !== null, doubt: doubt && !open ? forPoster(doubt) : doubt }
}

const fits = ({ fit }: { readonly fit: Fit | null }): boolean => fit?.eligible === true

/** Hours of the longest wait that is overdue: those cases come first, the others stay as they stood. */
const overdueHours = ({ watch }: { readonly watch: Watch }): number =>
  Math.max(0, ...watch.clocks.filter(({ state }) => state === 'overdue').map(({ hours }) => hours))

interface OfOpportunity {
  readonly opportunity: { readonly id: string }
  readonly poster: { readonly id: string; readonly regency: string }
}

/**
 * Adds what of its order is proposed by now to each of these, where several share one, and whether the broker may see
 * who could make the rest.
 */
async function proposedOf({ db }: AppContext, actor: SignedIn, shown: readonly OfOpportunity[]) {
  const links = await db.partnerships.ofOpportunities(...new Set(shown.map(({ opportunity }) => opportunity.id)))
  const shared = links.filter(({ partnership }) => partnership.parts.length > 0)
  const orders = await db.opportunities.byIds(shared.flatMap(({ opportunity }) => opportunity?.id ?? []))
  const proposed = new Map(
    orders.map(({ id, wanted }) => {
      const own = links.filter(({ opportunity }) => opportunity?.id === id)
      return [id, partsOfWhole(wanted, takenBy(own, wanted))]
    }),
  )
  return <One extends OfOpportunity>(one: One) => {
    const { id: businessId, regency } = one.poster
    return {
      ...one,
      proposed: proposed.get(one.opportunity.id) ?? [],
      maySeek: can(actor, 'see-matches', { kind: 'opportunity', businessId, regency, open: true }),
    }
  }
}

/** What waits in a broker's regions, and the cases they lead; `page` is that of what is late. Null for everybody else. */
export async function readDesk(context: AppContext, actor: SignedIn, page: number) {
  if (!can(actor, 'open', { kind: 'desk' })) return null
  const { regions } = actor
  const [now, most] = [context.now(), MOST_ON_A_DESK]
  const [interests, matches, tooBig, cases, late, closed, watches, labels] = await Promise.all([
    context.db.desk.waitingInterests({ regions, now, most }),
    context.db.desk.newMatches({ regions, now, most }),
    context.db.desk.tooBigForOne({ regions, now, most: MOST_TOO_BIG }),
    listCases(context, actor, UNDER_WAY),
    readLate(context, actor, page),
    listCases(context, actor, statesIn('closed')),
    watchCases(context, actor.userId),
    context.db.mediation.labels(actor.userId),
  ])
  const { byCase, ...shownLate } = late
  const watched = (lines: readonly CaseLine[]) =>
    lines.map((line) => ({
      ...line,
      watch: watches.get(line.id) ?? NOTHING_WAITS,
      labels: labels.get(line.id) ?? [],
      trouble: byCase.get(line.id) ?? NO_TROUBLE,
    }))
  const withProposed = await proposedOf(context, actor, [...interests, ...matches, ...tooBig])
  const shown = ({ match, ...pair }: WaitingPair & { readonly note?: string }) => ({
    ...withProposed(pair),
    /** Null when the pair was not judged yet. */
    fit: match && fitOf(actor, match, pair),
  })
  const underWay = watched(cases).toSorted((one, other) => overdueHours(other) - overdueHours(one))
  return {
    now,
    interests: interests.map(shown).toSorted((one, other) => Number(fits(other)) - Number(fits(one))),
    matches: matches.map(shown),
    tooBig: tooBig.map(withProposed),
    underWay,
    late: shownLate,
    closed: watched(closed.toReversed()),
  }
}
