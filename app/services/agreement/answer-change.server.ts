import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Agreement, AgreementEvent } from '~/domain/agreement/agreement'
import { AGREEMENT_CATEGORY } from '~/domain/agreement/states'
import { agreedBy, answerChange as answerByTable, applyChange, type TermsChange } from '~/domain/agreement/versions'
import type { CaseRole } from '~/domain/partnership/partnership'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { moveOpened, openAgreement } from './move.server'
import { tellOfChange } from './tell-of-change.server'
import { authorOf } from './write.server'

interface Answer {
  readonly partnershipId: string
  readonly changeId: string
  readonly as: CaseRole
  readonly kind: 'accept' | 'withdraw'
  readonly submission: Submission
}

/**
 * Accepts a proposed change, or takes one's own back. Accepted by both sides it becomes the text on the table.
 * Refuses `not-found`, `forbidden`, `wrong-state`, `not-your-move`, `stale`, and `conflict-open` when the terms changed
 * meanwhile in the same place: then it has to be written anew.
 */
export const answerChange = (context: AppContext, actor: SignedIn, { submission, ...answer }: Answer) =>
  once(context, {
    actor,
    action: `change-${answer.kind}`,
    submission,
    work: async (tx): Promise<Result<{ partnershipId: string }>> => {
      const opened = await openAgreement(tx, actor, answer)
      if (!opened.ok) return opened
      const { agreement, found } = opened.value
      const change = await tx.agreements.change(agreement.id, answer.changeId)
      const as = authorOf(answer.as)
      if (!change || as === null) return refuse('not-found')
      const by = { as, userId: actor.userId, now: context.now() }
      const answered = answerByTable(change, { kind: answer.kind }, by)
      if (!answered.ok) return answered
      const after = answered.value.change
      if (!(await tx.agreements.answerChange(after, change.updatedAt))) return refuse('stale')
      if (after.state !== 'accepted') {
        await tellOfChange(context, tx, { found, by, about: answer.kind === 'accept' ? 'accepted' : 'withdrawn' })
        return ok({ partnershipId: agreement.partnershipId })
      }
      const event = eventOf(after, agreement)
      return event.ok ? moveOpened(context, tx, { ...opened.value, actor, as: answer.as, event: event.value }) : event
    },
  })

/** What both agreed on becomes the text: of an agreement that binds already, by an amendment. */
const eventOf = (change: TermsChange, { state, text }: Agreement): Result<AgreementEvent, 'conflict-open'> => {
  const { terms, conflicts } = applyChange(change, text.terms)
  const [first] = conflicts
  if (first) return refuse('conflict-open', { field: first.field })
  const agreed = { terms, agreedBy: agreedBy(change) }
  return AGREEMENT_CATEGORY[state] === 'running'
    ? ok({ kind: 'amend', ...agreed, reason: change.note ?? '' })
    : ok({ kind: 'revise', ...agreed })
}
