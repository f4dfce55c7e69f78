import type { NamedFacts } from '~/db/obligation.server'
import type { Case } from '~/db/partnership.server'
import { type BoundAgreement, endedOn, owedUnder } from '~/domain/agreement/owed'
import { type Standing, standing } from '~/domain/agreement/standing'
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
  /** The day on which the agreement ended, where side B lies; null while it binds. See `mayStillWrite`. */
  readonly endedOn: Date | null
  /** A business has another owner who has not yet renewed its consent: nothing is written meanwhile. */
  readonly suspended: boolean
}

/** Where everything owed stands at a moment. Nothing is kept: it follows from the facts and the day. */
export const followUp = (followed: Followed, now: Date): FollowUp => {
  const { found, agreement, facts } = followed
  const { regency } = found.businesses.b
  const today = new Date(dayOf(now, regency))
  const { pattern } = found.partnership
  const owed = owedUnder(agreement, { pattern, roles: rolesOf(found.partnership), regency }, facts.deliveries)
  return {
    ...followed,
    today,
    standings: owed.map((obligation) => standing(obligation, facts, today)),
    endedOn: endedOn(agreement, { regency }),
    suspended: isSuspended(found.partnership),
  }
}
