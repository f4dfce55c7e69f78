import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { Size } from '~/domain/business/size'
import { PROPOSED_PATTERNS, type ProposedPattern } from '~/domain/opportunity/opportunity'
import { mayPost } from '~/domain/opportunity/posting'
import { type Refusal, type Result, refuse } from '~/domain/result'
import type { BeginOpportunity } from '~/schemas/opportunity'
import { beginDraft } from '../draft/begin.server'

/** A business of the person, and which patterns it may post in or why not. */
export interface PostingChoice {
  readonly id: string
  readonly name: string
  readonly size: Size | 'unknown'
  readonly patterns: readonly { readonly pattern: ProposedPattern; readonly refusal: Refusal | null }[]
}

/** Who the person may post for. */
export async function postingChoices({ db }: AppContext, actor: SignedIn): Promise<readonly PostingChoice[]> {
  const businesses = await db.businesses.ofUser(actor.userId)
  return businesses.map((business) => ({
    id: business.id,
    name: business.name,
    size: business.size,
    patterns: PROPOSED_PATTERNS.map((pattern) => {
      const allowed = mayPost(pattern, business)
      return { pattern, refusal: allowed.ok ? null : allowed.refusal }
    }),
  }))
}

/** Begins a draft. Refuses `not-found`, `size-unknown` and `poster-too-small`. */
export async function beginOpportunity(
  context: AppContext,
  actor: SignedIn,
  { businessId, pattern }: BeginOpportunity,
): Promise<Result<{ readonly draftId: string }>> {
  const poster = await context.db.businesses.byId(businessId)
  const thing = { kind: 'opportunity', businessId, regency: poster?.regency ?? '', open: false } as const
  if (!poster || !can(actor, 'create', thing)) return refuse('not-found')
  const allowed = mayPost(pattern, poster)
  if (!allowed.ok) return allowed
  const answers = { begun: { pattern } }
  return beginDraft(context, actor, { kind: 'opportunity', businessId, opportunityId: null, answers })
}
