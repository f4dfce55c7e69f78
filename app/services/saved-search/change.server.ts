import type { AppContext } from '~/context'
import type { SavedSearch } from '~/db/saved-search.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { ok, type Result, refuse } from '~/domain/result'
import { MOST_SAVED, nextLook, type Rhythm } from '~/domain/saved-search'
import type { Submission } from '~/domain/submission'
import { queryOf } from '~/schemas/browse'
import { type SavedKind, searchOf } from '~/schemas/saved-search'
import { once } from '../once.server'

/** Their own, newest first. */
export const listSavedSearches = ({ db }: AppContext, { userId }: SignedIn): Promise<SavedSearch[]> =>
  db.savedSearches.of(userId)

type Change =
  | { readonly intent: 'keep'; readonly kind: SavedKind; readonly name: string; readonly query: string }
  | { readonly intent: 'change'; readonly id: string; readonly rhythm: Rhythm }
  | { readonly intent: 'forget'; readonly id: string }

/**
 * Keeps a search, told of once a week at first; changes how often; or forgets it. Says whether it was kept `already`. Refuses `too-many-searches`, and
 * `not-found` for one that is not theirs.
 */
export const changeSavedSearches = (
  context: AppContext,
  actor: SignedIn,
  { submission, ...change }: Change & { readonly submission: Submission },
) =>
  once(context, {
    actor,
    action: `saved-search-${change.intent}`,
    submission,
    work: async (tx): Promise<Result<{ readonly already?: true }>> => {
      const { userId } = actor
      if (!can(actor, 'edit', { kind: 'account', userId })) return refuse('forbidden')
      const now = context.now()
      if (change.intent === 'keep') {
        const kept = await tx.savedSearches.of(userId)
        const search = newSearch(change, { id: context.newId(), userId, now })
        if (kept.some((one) => isSame(one, search))) return ok({ already: true })
        if (kept.length >= MOST_SAVED) return refuse('too-many-searches')
        await tx.savedSearches.add(search)
        return ok({})
      }
      const found =
        change.intent === 'forget'
          ? await tx.savedSearches.remove(userId, change.id)
          : await tx.savedSearches.change(userId, change.id, {
              rhythm: change.rhythm,
              dueAt: nextLook(change.rhythm, now),
            })
      return found ? ok({}) : refuse('not-found')
    },
  })

/** Kept twice, it would tell everything twice. */
const isSame = (one: SavedSearch, other: SavedSearch): boolean =>
  one.kind === other.kind && new URLSearchParams(one.query).toString() === new URLSearchParams(other.query).toString()

interface Kept {
  readonly id: string
  readonly userId: string
  readonly now: Date
}

const newSearch = (
  { kind, name, query }: Extract<Change, { intent: 'keep' }>,
  { id, userId, now }: Kept,
): SavedSearch => ({
  id,
  userId,
  kind,
  name,
  query: queryOf(searchOf(kind, Object.fromEntries(new URLSearchParams(query)))),
  rhythm: 'weekly',
  createdAt: now,
  checkedAt: now,
  dueAt: nextLook('weekly', now),
})
