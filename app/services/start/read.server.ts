import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { isLive } from '~/domain/opportunity/states'
import { statesIn } from '~/domain/partnership/states'
import { unsentDrafts } from '../draft/unsent.server'
import { readDuties } from '../obligation/late.server'
import { listCases } from '../partnership/list.server'
import { readThisYear } from '../report/partnerships.server'

/** More wait behind a link. */
const MOST_DUTIES = 5
const UNDER_WAY = [...statesIn('waiting'), ...statesIn('running')]

/** What a person finds when they come in: what waits for them first, then what is theirs. */
export async function readStart(context: AppContext, actor: SignedIn) {
  const now = context.now()
  const businessIds = actor.memberships.map(({ businessId }) => businessId)
  const [businesses, opportunities, cases, drafts, unreadNotifications, thisYear, duties] = await Promise.all([
    context.db.businesses.ofUser(actor.userId),
    context.db.opportunities.ofBusinesses(businessIds),
    listCases(context, actor, UNDER_WAY),
    unsentDrafts(context, actor),
    context.db.notifications.unread(actor.userId, now),
    readThisYear(context, actor),
    readDuties(context, actor),
  ])
  const matched = await Promise.all(
    businesses.map(async ({ id, name }) => {
      const { eligible } = await context.db.matches.counts({ businessId: id }, now)
      return { id, name, fits: eligible }
    }),
  )
  return {
    businesses: matched,
    drafts,
    unreadNotifications,
    opportunities: opportunities
      .filter((one) => isLive(one, now))
      .map(({ id, title, expiresAt }) => ({ id, title, expiresAt })),
    waiting: cases.filter(({ waitsForYou }) => waitsForYou),
    talking: cases.filter(({ unread }) => unread > 0),
    underWay: cases.length,
    /** What is late or due within a week, the worst first. */
    duties: duties.slice(0, MOST_DUTIES),
    moreDuties: Math.max(0, duties.length - MOST_DUTIES),
    /** How partnerships fare, for those who read reports. */
    thisYear,
  }
}
