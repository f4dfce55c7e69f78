import type { AppContext } from '~/context'
import type { Draft } from '~/db/draft.server'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'
import { findDraft } from './find.server'

/** Keeps the answer of one step, already checked by its schema. Refuses `not-found` and `already-sent`. */
export async function answerDraft(
  context: AppContext,
  actor: SignedIn,
  input: Pick<Draft, 'id' | 'kind'> & { readonly step: string; readonly answer: unknown },
): Promise<Result<null, 'not-found' | 'already-sent'>> {
  const { id, step, answer } = input
  const draft = await findDraft(context, actor, input)
  if (!draft) return refuse('not-found')
  const kept = await context.db.drafts.answer({ id, userId: actor.userId, step, answer, at: context.now() })
  return kept ? ok(null) : refuse('already-sent')
}
