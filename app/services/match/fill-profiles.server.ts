import type { AppContext } from '~/context'
import { profilesOf } from '~/db/business.server'

/** So many businesses share a transaction. */
const CHUNK = 500

/**
 * Writes the match profiles that are not there: of businesses that came by another way than a save, and of all after
 * codes changed their meaning. Meanwhile lists leave those out. Cut off, or told to stop, the next call goes on.
 */
export async function fillProfiles({ db }: AppContext, isStopping: () => boolean = () => false): Promise<void> {
  while (!isStopping()) {
    const ids = await db.matchProfiles.withoutProfile(CHUNK)
    if (ids.length === 0) return
    await db.transaction(async (tx) => {
      await tx.matchProfiles.replaceProfiles(ids, profilesOf(await tx.businesses.byIds(ids)))
    })
  }
}
