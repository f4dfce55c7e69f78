import type { AppContext } from '~/context'
import type { NamedChange } from '~/db/agreement.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Agreement } from '~/domain/agreement/agreement'
import { agreedBy, applyChange, type ChangeAnswer, changeAnswersFor } from '~/domain/agreement/versions'
import { authorOf, mayWrite } from '~/domain/agreement/writing'
import { isLive } from '~/domain/partnership/guards'
import type { CaseRole } from '~/domain/partnership/partnership'
import type { CaseAddress } from '../partnership/case.server'
import { partiesOf } from '../partnership/case-facts'
import { isUnopened, openForReading } from './read.server'
import { versionsSeenBy } from './versions-seen.server'

/**
 * Every proposed change of an agreement, newest first, and every version of its terms, newest first. Null when it is not
 * there, not theirs, or still the broker's own draft.
 */
export async function readChanges(context: AppContext, actor: SignedIn, address: CaseAddress) {
  const seen = await openForReading(context, actor, address)
  if (!seen?.stored || isUnopened(seen)) return null
  const { found, viewer, stored } = seen
  const { agreement } = stored
  const over = !isLive(found.partnership)
  const changes = await context.db.agreements.changes(agreement.id)
  const versions = await versionsSeenBy(context.db, agreement.id, viewer)
  return {
    id: found.partnership.id,
    reference: found.reference,
    viewer,
    state: agreement.state,
    pattern: found.partnership.pattern,
    parties: partiesOf(found),
    regency: found.businesses.b.regency,
    /** Whether this reader may write terms now. */
    mayWrite: !over && mayWrite(agreement.state, viewer),
    changes: changes.map((change) => changeShown(change, { agreement, viewer, over })),
    versions: versions.toReversed(),
  }
}

interface Reading {
  readonly agreement: Agreement
  readonly viewer: CaseRole
  readonly over: boolean
}

/** A change as it would change the agreement of today; one that is answered, or cannot be joined, as it was written. */
function changeShown(change: NamedChange, { agreement, viewer, over }: Reading) {
  const current = agreement.text.terms
  const open = change.state === 'open'
  const joined = applyChange(change, current)
  const clashes = open && joined.conflicts.length > 0
  const asWritten = !open || clashes
  return {
    ...change,
    before: asWritten ? change.base : current,
    after: asWritten ? change.terms : joined.terms,
    agreedBy: agreedBy(change),
    clashes,
    answers: over ? [] : answersFor(change, { agreement, viewer, acceptable: !clashes }),
  }
}

interface Answering extends Omit<Reading, 'over'> {
  readonly acceptable: boolean
}

/** What this reader may answer now: one's own may always be taken back. */
const answersFor = (
  change: NamedChange,
  { agreement, viewer, acceptable }: Answering,
): readonly ChangeAnswer['kind'][] => {
  const as = authorOf(viewer)
  if (as === null) return []
  return changeAnswersFor(change, as).filter((kind) => {
    if (kind === 'withdraw') return true
    return mayWrite(agreement.state, viewer) && (kind === 'counter' || acceptable)
  })
}
