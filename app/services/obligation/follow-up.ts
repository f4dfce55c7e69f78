import type { NamedFacts } from '~/db/obligation.server'
import type { Case } from '~/db/partnership.server'
import { type BoundAgreement, owedUnder } from '~/domain/agreement/owed'
import { type Standing, standing } from '~/domain/agreement/standing'
import { AGREEMENT_CATEGORY } from '~/domain/agreement/states'
import { isSuspended } from '~/domain/partnership/guards'
import { dayOf } from '~/domain/region/region'
import { rolesOf } from '../partnership/case-facts'

/** An agreement that binds or once bound, with what happened under it. */
export interface Followed {
  readonly found: Case
  readonly agreement: BoundAgreement
  readonly facts: NamedFacts
}

/** A followed agreement as it stands on a day. */
export interface FollowUp extends Followed {
  /** Calendar day where side B lies. */
  readonly today: Date
  /** Every obligation with where it stands today. */
  readonly standings: readonly Standing[]
  /** The agreement is over: what was delivered is still accepted and paid, nothing else happens. */
  readonly over: boolean
  /** A business has another owner who has not yet renewed its consent: nothing is written meanwhile. */
  readonly suspended: boolean
}

/** Where everything owed stands at a moment. Nothing is kept: it follows from the facts and the day. */
export const followUp = (followed: Followed, now: Date): FollowUp => {
  const { found, agreement, facts } = followed
  const today = new Date(dayOf(now, found.businesses.b.regency))
  const { pattern } = found.partnership
  const owed = owedUnder(agreement, { pattern, roles: rolesOf(found.partnership) }, facts.deliveries)
  return {
    ...followed,
    today,
    standings: owed.map((obligation) => standing(obligation, facts, today)),
    over: AGREEMENT_CATEGORY[agreement.state] === 'closed',
    suspended: isSuspended(found.partnership),
  }
}
