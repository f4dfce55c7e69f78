import type { AppContext } from '~/context'
import { NATIONAL } from '~/domain/access/regions'
import { askRematch, rematchSome } from '~/services/match/rematch.server'

/** Judges all live opportunities anew, as the clock does when somebody asked. */
export async function rematchEverything(context: AppContext): Promise<void> {
  await context.db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    await askRematch(context, tx, { scope: NATIONAL, weightSetId: null, askedById: null })
  })
  let more = true
  while (more) more = await rematchSome(context)
}
