import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { OPPORTUNITY_CATEGORY } from '~/domain/opportunity/states'
import { paths } from '~/schemas/paths'
import { notifyAll } from '../notification/notify.server'

/**
 * What is closed takes nobody up any more: whoever still waits for it is told, and may show interest anew once it is
 * open again. Nothing happens while it is open.
 */
export async function endInterests(
  context: AppContext,
  tx: Queries,
  { id, title, state }: Pick<Opportunity, 'id' | 'title' | 'state'>,
): Promise<void> {
  if (OPPORTUNITY_CATEGORY[state] !== 'closed') return
  const ended = await tx.interests.end(id, context.now())
  const told = ended.map(({ userId, businessId }) => {
    const detail = { title, path: paths.businessMatches(businessId) }
    return { to: userId, content: { kind: 'interest-ended', detail } } as const
  })
  await notifyAll(context, tx, told)
}
