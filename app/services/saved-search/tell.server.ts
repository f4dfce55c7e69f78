import type { AppContext } from '~/context'
import type { SavedSearch } from '~/db/saved-search.server'
import { nextLook } from '~/domain/saved-search'
import { changed } from '~/schemas/browse'
import { paths } from '~/schemas/paths'
import { searchOf } from '~/schemas/saved-search'
import { queryFor } from '../browse/find.server'
import { notify } from '../notification/notify.server'

/** Searches of one round; the next round takes the rest. */
const BATCH = 100

/**
 * One round of the clock: looks at each saved search that is due, and tells its owner how much is new in it. Several
 * processes may run it at once: whoever marks a search first tells of it. Answers how many people were told.
 */
export async function tellOfSavedSearches(context: AppContext): Promise<number> {
  const now = context.now()
  let told = 0
  for (const saved of await context.db.savedSearches.due(now, BATCH)) if (await look(context, saved, now)) told += 1
  if (told > 0) context.wakeJobs()
  return told
}

async function look(context: AppContext, saved: SavedSearch, now: Date): Promise<boolean> {
  const search = changed(searchOf(saved.kind, saved.query), { sort: 'newest' })
  const { total } = await context.search.search({
    ...queryFor(saved.kind, search, { asOf: now, offset: 0 }),
    at: now,
    since: saved.checkedAt,
  })
  return context.db.transaction(async (tx) => {
    const mine = await tx.savedSearches.looked(saved, now, nextLook(saved.rhythm, now))
    if (!mine || total === 0) return false
    const path = saved.kind === 'business' ? paths.businessesAsked : paths.opportunitiesAsked
    const detail = { count: total, name: saved.name, path: path({ ...saved.query, sort: 'newest' }) }
    await notify(context, tx, { to: [saved.userId], content: { kind: 'search-found', detail } })
    return true
  })
}
