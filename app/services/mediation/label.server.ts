import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { labelsIn } from '~/domain/partnership/labels'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { caseFacts } from '../partnership/case-facts'

interface Input {
  readonly partnershipId: string
  /** With commas between them; empty takes all away. */
  readonly typed: string
  readonly submission: Submission
}

/** A broker's own words on a case. Refuses `not-found`, `label-too-long`, `too-many-labels`. */
export const labelCase = (context: AppContext, actor: SignedIn, { partnershipId, typed, submission }: Input) =>
  once(context, {
    actor,
    action: 'case-label',
    submission,
    work: async (tx): Promise<Result<object>> => {
      const found = await tx.partnerships.find(partnershipId, actor)
      const facts = found && caseFacts(found.partnership)
      if (!facts || !can(actor, 'move-as-broker', { kind: 'partnership', ...facts })) return refuse('not-found')
      const labels = labelsIn(typed)
      if (!labels.ok) return { ok: false, refusal: { ...labels.refusal, detail: { field: 'labels' } } }
      await tx.mediation.setLabels({ partnershipId, brokerId: actor.userId }, labels.value)
      return ok({})
    },
  })
