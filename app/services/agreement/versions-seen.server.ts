import type { TermsVersion } from '~/db/agreement.server'
import type { Queries } from '~/db/db.server'
import type { CaseRole } from '~/domain/partnership/partnership'

/**
 * The terms that were on the table, oldest first, as far as this reader may see them: what the broker tried out before
 * opening the draft stays the broker's. The first version holds what the two agreed on in talk, so it is everyone's.
 */
export async function versionsSeenBy(
  tx: Queries,
  agreementId: string,
  viewer: CaseRole,
): Promise<readonly TermsVersion[]> {
  const versions = await tx.agreements.versions(agreementId)
  if (viewer === 'broker') return versions
  const history = await tx.agreements.history(agreementId)
  const opened = history.find(({ event }) => event === 'negotiate')
  const first = opened && versions.findLast(({ at }) => at <= opened.at)
  return versions.filter(({ number }) => number === 1 || (first && number >= first.number))
}
