import type { AppContext } from '~/context'
import type { BusinessName } from '~/db/business.server'
import type { Draft } from '~/db/draft.server'
import type { SignedIn } from '~/domain/access/actor'
import type { SizeOverride } from '~/domain/business/override'
import { unanswered } from '~/schemas/draft'
import { PROFILE_STEPS, type ProfileStep, profileSteps } from '~/schemas/profile'
import { findDraft, isOnBehalf } from '../draft/find.server'

export interface ProfileDraft {
  readonly draft: Draft
  /** The pages of this draft in order. */
  readonly steps: readonly ProfileStep[]
  /** Those not answered yet. */
  readonly open: readonly ProfileStep[]
  /** Whether a broker fills it in for an owner. */
  readonly onBehalf: boolean
  /** The groups chosen so far. */
  readonly groups: readonly BusinessName[]
  /** What a broker judged of the size of the business, when one is being changed. */
  readonly override: SizeOverride | null
}

/** The person's own profile draft with its pages; null when it is not theirs. */
export async function findProfileDraft(
  context: AppContext,
  actor: SignedIn,
  draftId: string,
): Promise<ProfileDraft | null> {
  const draft = await findDraft(context, actor, { id: draftId, kind: 'profile' })
  if (!draft) return null
  const onBehalf = isOnBehalf(actor, draft)
  // A business that stands already has its owner's consent in the ledger.
  const steps = profileSteps({ onBehalf: onBehalf && draft.answers.begunFrom === undefined })
  const chosen = PROFILE_STEPS.groups.schema.safeParse(draft.answers.groups).data?.groups ?? []
  return {
    draft,
    steps,
    open: unanswered(PROFILE_STEPS, steps, draft.answers),
    onBehalf,
    groups: await context.db.businesses.groupsAmong(chosen),
    override: draft.businessId === null ? null : await context.db.sizes.newestOverride(draft.businessId),
  }
}

const MOST_FOUND = 10

/** Groups and cooperatives whose name holds the words. */
export const findGroups = async ({ db }: AppContext, words: string): Promise<readonly BusinessName[]> =>
  words.trim() === '' ? [] : db.businesses.groupsNamed(words.trim(), MOST_FOUND)
