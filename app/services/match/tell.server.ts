import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { RisenPair } from '~/db/match.server'
import { grouped } from '~/domain/grouped'
import type { Match } from '~/domain/matching/match'
import { isWorthTelling, newlyReaches } from '~/domain/matching/run'
import type { NotificationContent } from '~/domain/notification'
import { paths } from '~/schemas/paths'
import { notifyAll } from '../notification/notify.server'

/** News for the members of a business: so many of the pairs as reach the threshold of each. */
interface News {
  readonly of: string
  readonly pairs: readonly RisenPair[]
  readonly content: (count: number) => NotificationContent
}

/**
 * Tells the people of both sides what newly reaches their threshold, in the transaction that stored the matches: each
 * one notification for each opportunity and each business, however many pairs it has. A pair is told once to each as
 * long as it stands.
 */
export async function tellOfMatches(context: AppContext, tx: Queries, matches: readonly Match[]): Promise<void> {
  const worth = matches.filter(isWorthTelling)
  const risen = await tx.matches.markTold(
    worth.map(({ opportunityId, candidateId }) => ({ opportunityId, businessId: candidateId })),
  )
  if (risen.length === 0) return
  const news = await newsOf(tx, risen)
  const members = await tx.memberships.ofBusinesses([...new Set(news.map(({ of }) => of))])
  const membersOf = grouped(members.map(({ businessId, userId }) => [businessId, userId]))
  const thresholdOf = await tx.notices.thresholds(members.map(({ userId }) => userId))
  await notifyAll(
    context,
    tx,
    news.flatMap(({ of, pairs, content }) =>
      (membersOf.get(of) ?? []).flatMap((userId) => {
        const threshold = thresholdOf(userId)
        const count = pairs.filter((pair) => newlyReaches(threshold, pair)).length
        return count > 0 ? [{ to: userId, content: content(count) }] : []
      }),
    ),
  )
}

async function newsOf(tx: Queries, risen: readonly RisenPair[]): Promise<News[]> {
  const ofOpportunity = grouped(risen.map((pair) => [pair.opportunityId, pair]))
  const ofBusiness = grouped(risen.map((pair) => [pair.businessId, pair]))
  const opportunities = await tx.opportunities.byIds([...ofOpportunity.keys()])
  const businesses = await tx.businesses.names([...ofBusiness.keys()])
  return [
    ...opportunities.map(({ id, businessId, title }): News => {
      const path = paths.opportunityMatches(id)
      const content = (count: number) => ({ kind: 'businesses-found', detail: { count, title, path } }) as const
      return { of: businessId, pairs: ofOpportunity.get(id) ?? [], content }
    }),
    ...businesses.map(({ id, name }): News => {
      const path = paths.businessMatches(id)
      const content = (count: number) =>
        ({ kind: 'opportunities-found', detail: { count, business: name, path } }) as const
      return { of: id, pairs: ofBusiness.get(id) ?? [], content }
    }),
  ]
}
