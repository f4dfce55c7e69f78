import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { StoredOpportunity } from '~/db/opportunity.server'
import { moveOpportunity } from '~/domain/opportunity/move'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { paths } from '~/schemas/paths'
import { endInterests } from '../interest/end.server'
import { notify } from '../notification/notify.server'

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

const notice = (context: AppContext, { opportunity }: StoredOpportunity, now: Date) =>
  context.db.transaction(async (tx) => {
    if (!(await tx.opportunities.markNoticed(opportunity.id, now))) return false
    await tell(context, tx, { opportunity, kind: 'opportunity-expiring' })
    return true
  })

const expire = (context: AppContext, { opportunity, version }: StoredOpportunity, now: Date) =>
  context.db.transaction(async (tx) => {
    const moved = moveOpportunity(opportunity, { kind: 'expire' }, { mover: { as: 'clock', userId: null }, now })
    if (!moved.ok) return false
    const history = { ...moved.value.history, id: context.newId() }
    if (!(await tx.opportunities.move({ opportunity: moved.value.opportunity, history, version }))) return false
    await tell(context, tx, { opportunity, kind: 'opportunity-expired' })
    await endInterests(context, tx, moved.value.opportunity)
    await tx.outbox.add({ topic: 'opportunity-changed', opportunityId: opportunity.id })
    return true
  })

interface Told {
  readonly opportunity: Opportunity
  readonly kind: 'opportunity-expiring' | 'opportunity-expired'
}

const tell = async (context: AppContext, tx: Queries, { opportunity, kind }: Told) => {
  const detail = { title: opportunity.title, path: paths.opportunity(opportunity.id) }
  const to = await tx.businesses.memberIds([opportunity.businessId])
  await notify(context, tx, { to, content: { kind, detail } })
}
