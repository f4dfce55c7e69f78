import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { covers } from '~/domain/access/regions'
import { isLive } from '~/domain/opportunity/states'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'
import { factsOfOpportunity } from './facts'

/**
 * Who posted an opportunity asks the brokers of its region to propose somebody: they are told, and their desks show it
 * until one does. Asked again it tells nobody. Refuses `not-found`, and `wrong-state` when it is over.
 */
export async function askBroker(
  context: AppContext,
  actor: SignedIn,
  { opportunityId, submission }: { readonly opportunityId: string; readonly submission: Submission },
): Promise<Result<object>> {
  const stored = await context.db.opportunities.stored(opportunityId)
  if (!stored || !can(actor, 'edit', factsOfOpportunity(stored))) return refuse('not-found')
  const { opportunity, regency } = stored
  const at = context.now()
  if (!isLive(opportunity, at)) return refuse('wrong-state')
  return once(context, {
    actor,
    action: 'broker-ask',
    submission,
    work: async (tx) => {
      if (!(await tx.opportunities.noteAsked(opportunityId, at))) return ok({})
      const [poster] = await tx.businesses.names([opportunity.businessId])
      const brokers = (await tx.users.brokers()).filter(({ regions }) => covers(regions, regency))
      const detail = {
        business: poster?.name ?? '',
        title: opportunity.title,
        path: paths.opportunityConsortium(opportunityId),
      }
      await notify(context, tx, { to: brokers.map(({ id }) => id), content: { kind: 'broker-asked', detail } })
      return ok({})
    },
  })
}
