import type { AppContext } from '~/context'
import type { Draft } from '~/db/draft.server'
import type { SignedIn } from '~/domain/access/actor'
import { Begun, OPPORTUNITY_STEPS } from '~/schemas/opportunity'
import { PROFILE_STEPS } from '~/schemas/profile'

interface Unsent {
  readonly id: string
  /** As far as it was told. */
  readonly name: string | null
}

const profileName = ({ answers }: Draft): string | null =>
  PROFILE_STEPS.name.schema.safeParse(answers.name).data?.name ?? null

const opportunityTitle = ({ answers }: Draft): string | null => {
  const begun = Begun.safeParse(answers.begun).data
  return begun ? (OPPORTUNITY_STEPS[begun.pattern].schema.safeParse(answers[begun.pattern]).data?.title ?? null) : null
}

/** What a person began to tell of new businesses and new opportunities and did not send, newest first. */
export async function unsentDrafts(
  { db }: AppContext,
  { userId }: SignedIn,
): Promise<{ readonly profiles: readonly Unsent[]; readonly opportunities: readonly Unsent[] }> {
  const drafts = await db.drafts.unsent(userId)
  const profiles = drafts.filter(({ kind, businessId }) => kind === 'profile' && businessId === null)
  const opportunities = drafts.filter(({ kind, opportunityId }) => kind === 'opportunity' && opportunityId === null)
  return {
    profiles: profiles.map((draft) => ({ id: draft.id, name: profileName(draft) })),
    opportunities: opportunities.map((draft) => ({ id: draft.id, name: opportunityTitle(draft) })),
  }
}
