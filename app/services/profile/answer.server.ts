import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'
import type { ProfileStep } from '~/schemas/profile'
import { answerDraft } from '../draft/answer.server'
import { findProfileDraft } from './find-draft.server'

interface Input {
  readonly draftId: string
  readonly step: ProfileStep
  /** Already checked by the schema of the step. */
  readonly answer: unknown
}

/**
 * Keeps an answer and says where to go on: the page after it, or the check page as soon as nothing is open.
 * Refuses `not-found` and `already-sent`.
 */
export async function answerProfile(
  context: AppContext,
  actor: SignedIn,
  { draftId, step, answer }: Input,
): Promise<Result<{ readonly next: ProfileStep | 'check' }>> {
  const kept = await answerDraft(context, actor, { id: draftId, kind: 'profile', step, answer })
  if (!kept.ok) return kept
  const found = await findProfileDraft(context, actor, draftId)
  if (!found) return refuse('not-found')
  const after = found.steps[found.steps.indexOf(step) + 1]
  return ok({ next: found.open.length > 0 && after ? after : 'check' })
}
