import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Result } from '~/domain/result'
import type { Answers } from '~/schemas/draft'
import { beginDraft } from '../draft/begin.server'

/** Keeps the first answer about a new business. Refuses `forbidden`. */
export const beginProfile = (
  context: AppContext,
  actor: SignedIn,
  answers: Answers,
): Promise<Result<{ readonly draftId: string }, 'forbidden'>> =>
  beginDraft(context, actor, { kind: 'profile', businessId: null, opportunityId: null, answers })
