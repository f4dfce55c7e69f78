import type { AppContext } from '~/context'
import { refreshOpportunities } from './refresh-opportunity.server'

/** So many opportunities share a transaction: while it runs, everyone else's judging waits. */
const CHUNK = 5

/**
 * Judges every live opportunity anew, a chunk at a time; `onProgress` hears how many are done. For the seed, and for
 * after a change of rules.
 */
export async function rematchAll(context: AppContext, onProgress: (done: number) => void): Promise<void> {
  let done = 0
  let after: string | null = null
  for (;;) {
    const ids = await context.db.matches.liveOpportunityIds({ after, now: context.now(), most: CHUNK })
    if (ids.length === 0) return
    await refreshOpportunities(context, ids)
    after = ids.at(-1) ?? null
    done += ids.length
    onProgress(done)
  }
}
