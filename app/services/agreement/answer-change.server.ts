import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { differences } from '~/domain/agreement/differences'
import { AGREEMENT_CATEGORY } from '~/domain/agreement/states'
import { agreedBy, answerChange as answerByTable, applyChange, type TermsChange } from '~/domain/agreement/versions'
import { authorOf, wayOfWriting } from '~/domain/agreement/writing'
import type { CaseRole } from '~/domain/partnership/partnership'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { moveOpened, type Opened, openAgreement } from './move.server'
import { tellOfChange } from './tell-of-change.server'

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
    work: (tx) => answerWithin(context, tx, { ...answer, actor }),
  })

/** The same in a transaction that has more to do. */
export async function answerWithin(
  context: AppContext,
  tx: Queries,
  { actor, ...answer }: Omit<Answer, 'submission'> & { readonly actor: SignedIn },
): Promise<Result<{ partnershipId: string }>> {
  const opened = await openAgreement(tx, actor, answer)
  if (!opened.ok) return opened
  const { agreement, found } = opened.value
  const change = await tx.agreements.change(agreement.id, answer.changeId)
  const as = authorOf(answer.as)
  if (!change || as === null) return refuse('not-found')
  const way = answer.kind === 'accept' ? wayOfWriting(agreement.state, as) : ok(null)
  if (!way.ok) return way
  const by = { as, userId: actor.userId, now: context.now() }
  const answered = answerByTable(change, { kind: answer.kind }, by)
  if (!answered.ok) return answered
  const after = answered.value.change
  if (!(await tx.agreements.answerChange(after, change.updatedAt))) return refuse('stale')
  if (after.state === 'accepted') return putOnTheTable(context, tx, { opened: opened.value, actor, change: after, as })
  await tellOfChange(context, tx, { found, by, about: answer.kind === 'accept' ? 'accepted' : 'withdrawn' })
  return ok({ partnershipId: agreement.partnershipId })
}

interface Accepted {
  readonly opened: Opened
  readonly actor: SignedIn
  readonly as: Exclude<CaseRole, 'admin'>
  readonly change: TermsChange
}

/** What both sides agreed on takes the place of the terms that stand. */
async function putOnTheTable(
  context: AppContext,
  tx: Queries,
  { opened, actor, as, change }: Accepted,
): Promise<Result<{ partnershipId: string }>> {
  const { agreement, found } = opened
  const { terms, conflicts } = applyChange(change, agreement.text.terms)
  const [first] = conflicts
  if (first) return refuse('conflict-open', { field: first.field })
  if (differences(agreement.text.terms, terms).length === 0) {
    // Both agreed to what stands: nothing moves, so nobody reads or signs the same text anew.
    const by = { as, userId: actor.userId, now: change.updatedAt }
    await tellOfChange(context, tx, { found, by, about: 'accepted' })
    return ok({ partnershipId: agreement.partnershipId })
  }
  const agreed = { terms, agreedBy: agreedBy(change), proposedBy: change.authorId }
  const event =
    AGREEMENT_CATEGORY[agreement.state] === 'running'
      ? ({ kind: 'amend', ...agreed, reason: change.note ?? '' } as const)
      : ({ kind: 'revise', ...agreed } as const)
  return moveOpened(context, tx, { ...opened, actor, as, event })
}
