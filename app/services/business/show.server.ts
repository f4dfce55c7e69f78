import type { AppContext } from '~/context'
import type { BusinessName } from '~/db/business.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { Business } from '~/domain/business/business'
import { type JudgedSize, judgedSize } from '~/domain/business/override'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { OPPORTUNITY_CATEGORY } from '~/domain/opportunity/states'
import { mayChange } from '../profile/may-change'

/** What everyone may know of a business: no figures, no numbers, no people, nothing it lacks. */
export type PublicBusiness = Omit<Business, 'figures' | 'needs' | 'ties' | 'longestPaymentTermDays'>

export interface ShownBusiness {
  readonly business: PublicBusiness
  /** For those who see the full profile; null for everyone else. */
  readonly full:
    | (Pick<Business, 'needs' | 'longestPaymentTermDays'> & {
        readonly nib: string | null
        readonly judged: JudgedSize
      })
    | null
  readonly groups: readonly BusinessName[]
  /** What it looks for now. */
  readonly opportunities: readonly Pick<Opportunity, 'id' | 'title' | 'details' | 'state' | 'expiresAt'>[]
  readonly mayEdit: boolean
  readonly maySeeMatches: boolean
  readonly mayManageMembers: boolean
}

/** A business with what this person may see and do; null when it is not theirs to see. */
export async function showBusiness({ db, now }: AppContext, actor: Actor, id: string): Promise<ShownBusiness | null> {
  const stored = await db.businesses.stored(id)
  if (!stored || !can(actor, 'read-public', stored.access)) return null
  const { figures, needs, ties: _, longestPaymentTermDays, ...business } = stored.business
  const posted = await db.opportunities.ofBusinesses([id])
  const judged = judgedSize(figures, await db.sizes.newestOverride(id), now())
  return {
    business,
    full: can(actor, 'read-full', stored.access) ? { judged, needs, longestPaymentTermDays, nib: stored.nib } : null,
    groups: await db.businesses.groupsAmong(business.groups),
    opportunities: posted.filter(({ state }) => OPPORTUNITY_CATEGORY[state] !== 'closed'),
    mayEdit: mayChange(actor, stored),
    maySeeMatches: can(actor, 'see-matches', stored.access),
    mayManageMembers: can(actor, 'manage-members', stored.access) || can(actor, 'invite', stored.access),
  }
}
