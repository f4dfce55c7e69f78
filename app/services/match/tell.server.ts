import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Match } from '~/domain/matching/match'
import { isWorthTelling } from '~/domain/matching/run'
import type { NotificationContent } from '~/domain/notification'
import { paths } from '~/schemas/paths'
import { notifyAll } from '../notification/notify.server'

const countBy = (ids: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/**
 * Tells the people of both sides what fits now and did not before, in the transaction that stored the matches: one
 * notification for each opportunity and each business, however many pairs it has. A pair is told once as long as it
 * stands.
 */
export async function tellOfMatches(context: AppContext, tx: Queries, matches: readonly Match[]): Promise<void> {
  const worth = matches.filter(isWorthTelling)
  const pairs = worth.map(({ opportunityId, candidateId }) => ({ opportunityId, businessId: candidateId }))
  const fresh = await tx.matches.markTold(pairs, context.now())
  if (fresh.length === 0) return
  const newOfOpportunity = countBy(fresh.map(({ opportunityId }) => opportunityId))
  const newOfBusiness = countBy(fresh.map(({ businessId }) => businessId))
  const opportunities = await tx.opportunities.byIds([...newOfOpportunity.keys()])
  const names = await tx.businesses.names([...newOfBusiness.keys()])

  const told: { of: string; content: NotificationContent }[] = [
    ...opportunities.map(({ id, businessId, title }) => {
      const detail = { count: newOfOpportunity.get(id) ?? 0, title, path: paths.opportunityMatches(id) }
      return { of: businessId, content: { kind: 'businesses-found', detail } as const }
    }),
    ...names.map(({ id, name }) => {
      const detail = { count: newOfBusiness.get(id) ?? 0, business: name, path: paths.businessMatches(id) }
      return { of: id, content: { kind: 'opportunities-found', detail } as const }
    }),
  ]
  const members = await tx.memberships.ofBusinesses([...new Set(told.map(({ of }) => of))])
  await notifyAll(
    context,
    tx,
    told.flatMap(({ of, content }) =>
      members.filter(({ businessId }) => businessId === of).map(({ userId }) => ({ to: userId, content })),
    ),
  )
}
