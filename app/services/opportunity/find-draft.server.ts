import type { AppContext } from '~/context'
import type { Draft } from '~/db/draft.server'
import type { FileName } from '~/db/file.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Business } from '~/domain/business/business'
import type { ProposedPattern } from '~/domain/opportunity/opportunity'
import { unanswered } from '~/schemas/draft'
import { Begun, OPPORTUNITY_STEPS, type OpportunityStep, opportunitySteps } from '~/schemas/opportunity'
import { findDraft } from '../draft/find.server'

export interface OpportunityDraft {
  readonly draft: Draft
  readonly poster: Business
  readonly pattern: ProposedPattern
  /** The pages of this draft in order. */
  readonly steps: readonly OpportunityStep[]
  /** Those not answered yet. */
  readonly open: readonly OpportunityStep[]
  /** Businesses that wait for an answer to their interest in what it changes. */
  readonly interested: number
  /** The drawings added so far. */
  readonly files: readonly FileName[]
}

/** The person's own draft of an opportunity with its pages; null when it is not theirs. */
export async function findOpportunityDraft(
  context: AppContext,
  actor: SignedIn,
  draftId: string,
): Promise<OpportunityDraft | null> {
  const draft = await findDraft(context, actor, { id: draftId, kind: 'opportunity' })
  const begun = Begun.safeParse(draft?.answers.begun)
  const poster = draft?.businessId ? await context.db.businesses.byId(draft.businessId) : null
  if (!draft || !poster || !begun.success) return null
  const steps = opportunitySteps(begun.data.pattern)
  const files = OPPORTUNITY_STEPS.drawings.schema.safeParse(draft.answers.drawings).data?.files ?? []
  return {
    draft,
    poster,
    pattern: begun.data.pattern,
    steps,
    // Drawings help and are never missed.
    open: unanswered(OPPORTUNITY_STEPS, steps, draft.answers).filter((step) => step !== 'drawings'),
    interested: draft.opportunityId === null ? 0 : await context.db.interests.countWaiting(draft.opportunityId),
    files: await context.db.files.ofDraft(draft, files),
  }
}
