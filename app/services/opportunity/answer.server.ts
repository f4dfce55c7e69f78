import type { AppContext } from '~/context'
import type { Draft } from '~/db/draft.server'
import type { SignedIn } from '~/domain/access/actor'
import { latestExpiry } from '~/domain/opportunity/states'
import { endOfDay } from '~/domain/region/region'
import { ok, type Result, refuse } from '~/domain/result'
import { OPPORTUNITY_STEPS, type OpportunityStep } from '~/schemas/opportunity'
import { answerDraft } from '../draft/answer.server'
import { findOpportunityDraft, type OpportunityDraft } from './find-draft.server'

interface Input {
  readonly draftId: string
  readonly step: OpportunityStep
  /** Already checked by the schema of the step. */
  readonly answer: unknown
}

/**
 * Keeps an answer and says where to go on: the page after it, or the check page as soon as nothing is open.
 * Refuses `not-found`, `already-sent`, `expiry-in-past`, `expiry-too-far`, `needed-in-past` and `sectors-needed`.
 */
export async function answerOpportunity(
  context: AppContext,
  actor: SignedIn,
  input: Input,
): Promise<Result<{ readonly next: OpportunityStep | 'check' }>> {
  const { draftId, step, answer } = input
  const before = await findOpportunityDraft(context, actor, draftId)
  if (!before?.steps.includes(step)) return refuse('not-found')
  const checked = check(input, before, context.now())
  if (!checked.ok) return checked
  const kept = await answerDraft(context, actor, { id: draftId, kind: 'opportunity', step, answer })
  if (!kept.ok) return kept
  return ok({ next: pageAfter(step, before) })
}

const pageAfter = (step: OpportunityStep, { steps, open, files }: OpportunityDraft): OpportunityStep | 'check' => {
  const after = steps[steps.indexOf(step) + 1] ?? 'check'
  // Drawings are never missed, but offered once.
  const offered = after === 'drawings' && files.length === 0
  return offered || open.some((other) => other !== step) ? after : 'check'
}

const check = ({ step, answer }: Input, draft: OpportunityDraft, now: Date) => {
  if (step === 'dates') return checkDates(answer, draft, now)
  return step === 'cooperative-exchange' ? checkSought(answer) : ok(null)
}

/** An exchange with any sector fits everybody nearby. Those posted before this was asked stand as they are. */
const checkSought = (answer: unknown): Result<null, 'sectors-needed'> => {
  const { data } = OPPORTUNITY_STEPS['cooperative-exchange'].schema.safeParse(answer)
  return data?.sectorsSought.length === 0 ? refuse('sectors-needed', { field: 'sectorsSought[0]' }) : ok(null)
}

const checkDates = (answer: unknown, { draft, poster: { regency } }: OpportunityDraft, now: Date) => {
  const { data } = OPPORTUNITY_STEPS.dates.schema.safeParse(answer)
  if (!data) return ok(null)
  const end = checkEnd(endOfDay(data.expiresOn, regency), now)
  const begin = checkNeed(data.neededBy ? endOfDay(data.neededBy, regency) : null, { draft, now })
  return end.ok ? begin : end
}

/** Whether delivery may be asked for from then on: what stands already may have begun. */
export const checkNeed = (
  neededBy: Date | null,
  { draft, now }: { readonly draft: Pick<Draft, 'opportunityId'>; readonly now: Date },
): Result<null, 'needed-in-past'> =>
  draft.opportunityId === null && neededBy !== null && neededBy <= now
    ? refuse('needed-in-past', { field: 'neededBy' })
    : ok(null)

/** Where these refusals are mended. */
const END = { field: 'expiresOn' }

/** Whether an opportunity may end then. */
export const checkEnd = (expiresAt: Date, now: Date): Result<null, 'expiry-in-past' | 'expiry-too-far'> => {
  if (expiresAt <= now) return refuse('expiry-in-past', END)
  return expiresAt > latestExpiry(now) ? refuse('expiry-too-far', END) : ok(null)
}
