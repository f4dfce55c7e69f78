import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { agreedBy, CHANGE_ANSWERS, CHANGE_TRANSITIONS, type TermsChange } from '~/domain/agreement/versions'
import type { CaseRole } from '~/domain/partnership/partnership'
import { isClosed } from '~/domain/partnership/states'
import type { CaseAddress } from '../partnership/case.server'
import { partiesOf } from '../partnership/case-facts'
import { openForReading } from './read.server'
import { authorOf } from './write.server'

/**
 * Every proposed change of an agreement, newest first, and every version of its terms, newest first. Null when it is not
 * there, not theirs, or still the broker's own draft.
 */
export async function readChanges(context: AppContext, actor: SignedIn, address: CaseAddress) {
  const seen = await openForReading(context, actor, address)
  if (!seen?.stored) return null
  const { found, viewer, stored } = seen
  const { agreement } = stored
  if (agreement.state === 'draft' && viewer !== 'broker') return null
  const over = isClosed(found.partnership.state)
  const changes = await context.db.agreements.changes(agreement.id)
  const versions = await context.db.agreements.versions(agreement.id)
  return {
    id: found.partnership.id,
    reference: found.reference,
    viewer,
    state: agreement.state,
    pattern: found.partnership.pattern,
    parties: partiesOf(found),
    changes: changes.map((change) => ({
      ...change,
      agreedBy: agreedBy(change),
      answers: over ? [] : answersFor(change, viewer),
    })),
    versions: versions.toReversed(),
  }
}

/** What this reader may answer now. */
const answersFor = (change: TermsChange, viewer: CaseRole) => {
  const as = authorOf(viewer)
  return as === null ? [] : CHANGE_ANSWERS.filter((kind) => CHANGE_TRANSITIONS[change.state][kind]?.may(change, as))
}
