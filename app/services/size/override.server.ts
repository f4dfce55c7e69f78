import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { judgedSize, overrideSize } from '~/domain/business/override'
import type { Size } from '~/domain/business/size'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { recordClass } from './follow-figures.server'

interface Input {
  readonly businessId: string
  readonly size: Size
  readonly reason: string
  readonly submission: Submission
}

/**
 * A broker sets the class of a business against what its figures say; it stands until they change.
 * Refuses `not-found`, `forbidden`, and what `overrideSize` of the domain refuses.
 */
export const overrideBusinessSize = (context: AppContext, actor: SignedIn, input: Input) =>
  once(context, {
    actor,
    action: 'size-override',
    submission: input.submission,
    work: async (tx): Promise<Result<{ businessId: string }>> => {
      const { businessId, size, reason } = input
      // Its owner may be sending new figures at this moment: the judgement belongs to those read here.
      await tx.businesses.hold(businessId)
      const stored = await tx.businesses.stored(businessId)
      if (!stored || !can(actor, 'read-full', stored.access)) return refuse('not-found')
      if (!can(actor, 'override-size', stored.access)) return refuse('forbidden')
      const now = context.now()
      const { figures } = stored.business
      const judged = judgedSize(figures, await tx.sizes.newestOverride(businessId), now)
      const override = overrideSize(judged, figures, { size, reason, brokerId: actor.userId, now })
      if (!override.ok) return override
      await tx.sizes.override(context.newId(), businessId, override.value)
      const { size: from } = judged
      if (from !== 'unknown' && from !== size)
        await recordClass(context, tx, { actor, business: stored.business, from, to: size })
      await tx.outbox.add({ topic: 'business-changed', businessId })
      return ok({ businessId })
    },
  })
