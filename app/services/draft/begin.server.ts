import type { AppContext } from '~/context'
import type { Draft } from '~/db/draft.server'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'
import { mayAnswer } from './find.server'

/** Keeps the first answers on the server. Refuses `forbidden`. */
export async function beginDraft(
  context: AppContext,
  actor: SignedIn,
  begun: Pick<Draft, 'kind' | 'businessId' | 'opportunityId' | 'answers'>,
): Promise<Result<{ readonly draftId: string }, 'forbidden'>> {
  const draft = { ...begun, userId: actor.userId }
  if (!mayAnswer(actor, draft)) return refuse('forbidden')
  const id = context.newId()
  await context.db.drafts.create({ ...draft, id, at: context.now() })
  return ok({ draftId: id })
}
