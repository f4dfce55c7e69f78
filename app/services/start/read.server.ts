import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { isLive } from '~/domain/opportunity/states'
import { statesIn } from '~/domain/partnership/states'
import { listCases } from '../partnership/list.server'
import { unsentProfiles } from '../profile/unsent.server'
import { readThisYear } from '../report/partnerships.server'

const UNDER_WAY = [...statesIn('waiting'), ...statesIn('running')]

/** What a person finds when they come in: what waits for them first, then what is theirs. */
export async function readStart(context: AppContext, actor: SignedIn) {
  const now = context.now()
  const businessIds = actor.memberships.map(({ businessId }) => businessId)
  const [businesses, opportunities, cases, drafts, unreadNotifications, thisYear] = await Promise.all([
    context.db.businesses.ofUser(actor.userId),
    context.db.opportunities.ofBusinesses(businessIds),
    listCases(context, actor, UNDER_WAY),
    unsentProfiles(context, actor),
    context.db.notifications.unread(actor.userId, now),
    readThisYear(context, actor),
  ])
  return {
    businesses,
    drafts,
    unreadNotifications,
    opportunities: opportunities
      .filter((one) => isLive(one, now))
      .map(({ id, title, expiresAt }) => ({ id, title, expiresAt })),
    waiting: cases.filter(({ waitsForYou }) => waitsForYou),
    talking: cases.filter(({ unread }) => unread > 0),
    underWay: cases.length,
    /** How partnerships fare, for those who read reports. */
    thisYear,
  }
}
