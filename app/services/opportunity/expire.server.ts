import type { AppContext } from '~/context'
import type { StoredOpportunity } from '~/db/opportunity.server'
import { moveOpportunity } from '~/domain/opportunity/move'
import { paths } from '~/schemas/paths'

/** Rows of one round; the next round takes the rest. */
const BATCH = 100

/**
 * One round of the clock: tells members of opportunities in their last days, once, and closes those past their end.
 * Several processes may run it at once: the version and the mark let each thing happen once. Answers how many it told
 * and closed.
 */
export async function expireOpportunities(
  context: AppContext,
): Promise<{ readonly noticed: number; readonly expired: number }> {
  const now = context.now()
  let noticed = 0
  let expired = 0
  for (const due of await context.db.opportunities.noticeDue(now, BATCH))
    if (await notice(context, due, now)) noticed += 1
  for (const due of await context.db.opportunities.pastExpiry(now, BATCH))
    if (await expire(context, due, now)) expired += 1
  if (expired > 0) context.wakeJobs()
  return { noticed, expired }
}

const notice = ({ db, newId }: AppContext, { opportunity }: StoredOpportunity, now: Date) =>
  db.transaction(async (tx) => {
    if (!(await tx.opportunities.markNoticed(opportunity.id, now))) return false
    const members = await tx.businesses.memberIds([opportunity.businessId])
    const detail = { title: opportunity.title, path: paths.opportunity(opportunity.id) }
    await tx.notifications.add(
      members.map((userId) => ({ id: newId(), userId, kind: 'opportunity-expires', detail, createdAt: now })),
    )
    return true
  })

const expire = ({ db, newId }: AppContext, { opportunity, version }: StoredOpportunity, now: Date) =>
  db.transaction(async (tx) => {
    const moved = moveOpportunity(opportunity, { kind: 'expire' }, { mover: { as: 'clock', userId: null }, now })
    if (!moved.ok) return false
    const history = { ...moved.value.history, id: newId() }
    if (!(await tx.opportunities.move({ opportunity: moved.value.opportunity, history, version }))) return false
    const members = await tx.businesses.memberIds([opportunity.businessId])
    const detail = { title: opportunity.title, path: paths.opportunity(opportunity.id) }
    await tx.notifications.add(
      members.map((userId) => ({ id: newId(), userId, kind: 'opportunity-expired', detail, createdAt: now })),
    )
    await tx.outbox.add({ topic: 'opportunity-changed', opportunityId: opportunity.id })
    return true
  })
