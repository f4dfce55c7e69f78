import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { PROFILE_STEPS } from '~/schemas/profile'

/** What a person began to tell of new businesses and did not send, newest first. */
export async function unsentProfiles(
  { db }: AppContext,
  actor: SignedIn,
): Promise<readonly { readonly id: string; readonly name: string | null }[]> {
  const drafts = await db.drafts.unsent(actor.userId)
  return drafts
    .filter(({ kind, businessId }) => kind === 'profile' && businessId === null)
    .map(({ id, answers }) => ({ id, name: PROFILE_STEPS.name.schema.safeParse(answers.name).data?.name ?? null }))
}
