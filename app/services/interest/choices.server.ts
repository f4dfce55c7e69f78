import type { AppContext } from '~/context'
import type { BusinessName } from '~/db/business.server'
import type { Interest } from '~/db/interest.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { ok, type Result } from '~/domain/result'
import type { Answers } from '~/schemas/draft'
import { OPPORTUNITY_STEPS, type OpportunityStep, opportunitySteps } from '~/schemas/opportunity'
import { opportunityToAnswers } from '~/schemas/opportunity-answers'
import { showOpportunity } from '../opportunity/show.server'

export interface InterestChoices {
  readonly opportunity: Pick<Opportunity, 'id' | 'title' | 'state'>
  /** Four digits: days are those of the place of its poster. */
  readonly regency: string
  readonly now: Answers
  /** The opportunity is the person's own: one is not interested in oneself. */
  readonly own: boolean
  /** Businesses of the person that have not said so, or took it back. */
  readonly free: readonly BusinessName[]
  readonly poster: BusinessName
  /** Businesses of the person that work with the poster by now. */
  readonly linked: readonly BusinessName[]
  readonly shown: readonly (Pick<Interest, 'id' | 'state'> & {
    readonly business: BusinessName
    /** What changed since it was shown or kept; null when nothing did. */
    readonly change: Change | null
  })[]
}

interface Change {
  readonly before: Answers
  readonly changed: readonly OpportunityStep[]
}

/** Which of the person's businesses may say that an opportunity interests them. Refuses what `showOpportunity` refuses. */
export async function interestChoices(
  context: AppContext,
  actor: SignedIn,
  opportunityId: string,
): Promise<Result<InterestChoices, 'not-found' | 'over'>> {
  const shown = await showOpportunity(context, actor, opportunityId)
  if (!shown.ok) return shown
  const { opportunity, poster, mayEdit, interests } = shown.value
  const regency = (await context.db.opportunities.stored(opportunityId))?.regency ?? ''
  const now = opportunityToAnswers(opportunity, { regency, files: [] })
  const changes = await Promise.all(
    interests.map(async ({ id, updatedAt }) => {
      const before = await context.db.opportunities.answersAt(opportunityId, updatedAt)
      return [id, changeBetween(before, now, opportunity)] as const
    }),
  )
  const changeOf = new Map(changes)
  const mine = await context.db.businesses.ofUser(actor.userId)
  const linked = await context.db.desk.linked(mine.map(({ id }) => [id, poster.id]))
  const said = new Map(interests.map((interest) => [interest.businessId, interest]))
  return ok({
    opportunity,
    regency,
    now,
    own: mayEdit,
    poster,
    linked: mine.filter(({ id }) => linked.has(`${id} ${poster.id}`)),
    free: mine.filter(({ id }) => (said.get(id)?.state ?? 'withdrawn') === 'withdrawn'),
    shown: mine.flatMap((business) => {
      const interest = said.get(business.id)
      return interest && interest.state !== 'withdrawn'
        ? [{ id: interest.id, state: interest.state, business, change: changeOf.get(interest.id) ?? null }]
        : []
    }),
  })
}

/** The pages whose answers are others now. */
function changeBetween(before: Answers | null, now: Answers, { details }: Opportunity): Change | null {
  if (!before) return null
  // Postgres keeps JSON in an order of its own: the schema of a page gives both the same.
  const asText = (step: OpportunityStep, answers: Answers) =>
    JSON.stringify(OPPORTUNITY_STEPS[step].schema.safeParse(answers[step]).data)
  const changed = opportunitySteps(details.pattern).filter((step) => asText(step, before) !== asText(step, now))
  return changed.length === 0 ? null : { before, changed }
}
