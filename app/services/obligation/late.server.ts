import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { worstFirst } from '~/domain/agreement/follow-up'
import { isBound } from '~/domain/agreement/owed'
import { type FollowUp, followUp } from './follow-up'

/** What is late in the running links of a broker, the worst first. */
export async function readLate({ db, now }: AppContext, actor: SignedIn) {
  const [cases, stored] = await Promise.all([
    db.partnerships.list(actor, ['running']),
    db.agreements.inForceLedBy(actor),
  ])
  const facts = await db.obligations.factsOf(stored.map(({ agreement }) => agreement.id))
  const followed = stored.flatMap(({ agreement }): FollowUp[] => {
    const found = cases.find(({ partnership }) => partnership.id === agreement.partnershipId)
    const known = facts.get(agreement.id)
    return found && known && isBound(agreement) ? [followUp({ found, agreement, facts: known }, now())] : []
  })
  return worstFirst(followed.flatMap(lateOf))
}

const lateOf = ({ found: { partnership, reference, businesses }, standings }: FollowUp) =>
  standings
    .filter(({ state }) => state === 'late')
    .map((standing) => ({
      ...standing,
      partnershipId: partnership.id,
      reference,
      owner: businesses[standing.obligation.owner].name,
    }))
