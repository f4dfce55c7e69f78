import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { latestExpiry } from '~/domain/opportunity/states'
import { endOfDay } from '~/domain/region/region'
import { ok, type Result, refuse } from '~/domain/result'
import { OPPORTUNITY_STEPS, type OpportunityStep } from '~/schemas/opportunity'
import { answerDraft } from '../draft/answer.server'
import { findOpportunityDraft } from './find-draft.server'

interface Input {
  readonly draftId: string
  readonly step: OpportunityStep
  /** Already checked by the schema of the step. */
  readonly answer: unknown
}

/**
 * Keeps an answer and says where to go on: the page after it, or the check page as soon as nothing is open.
 * Refuses `not-found`, `already-sent`, `expiry-in-past` and `expiry-too-far`.
 */
export async function answerOpportunity(
  context: AppContext,
  actor: SignedIn,
  { draftId, step, answer }: Input,
): Promise<Result<{ readonly next: OpportunityStep | 'check' }>> {
  const before = await findOpportunityDraft(context, actor, draftId)
  if (!before?.steps.includes(step)) return refuse('not-found')
  const dates = step === 'dates' ? OPPORTUNITY_STEPS.dates.schema.safeParse(answer) : null
  const end = dates?.success ? checkEnd(endOfDay(dates.data.expiresOn, before.poster.regency), context.now()) : null
  if (end && !end.ok) return end
  const kept = await answerDraft(context, actor, { id: draftId, kind: 'opportunity', step, answer })
  if (!kept.ok) return kept
  const after = before.steps[before.steps.indexOf(step) + 1]
  return ok({ next: before.open.some((open) => open !== step) && after ? after : 'check' })
}

/** Whether an opportunity may end then. */
export const checkEnd = (expiresAt: Date, now: Date): Result<null, 'expiry-in-past' | 'expiry-too-far'> => {
  if (expiresAt <= now) return refuse('expiry-in-past')
  return expiresAt > latestExpiry(now) ? refuse('expiry-too-far') : ok(null)
}
