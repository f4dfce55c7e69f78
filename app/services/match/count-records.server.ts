import type { AppContext } from '~/context'
import { NATIONAL } from '~/domain/access/regions'
import { owedUnder } from '~/domain/agreement/owed'
import { recordsOf } from '~/domain/agreement/record'
import { type Facts, standing } from '~/domain/agreement/standing'
import { replyWaits, usualReply } from '~/domain/conversation/usual-reply'
import { dayOf } from '~/domain/region/region'

const HOUR_MS = 3_600_000
const NOTHING_HAPPENED: Facts = { marks: [], deliveries: [], payments: [] }
/** Records look back over all there is: partnerships were first ordered by law in 1995. */
const FIRST_DAY = new Date('1995-01-01')

/**
 * Counts anew how every business with a partnership kept its duties and how soon it answers. Whoever changed is judged
 * again by the workers. Safe to run twice.
 */
export async function countRecords({ db, now, wakeJobs }: AppContext): Promise<void> {
  const today = new Date(dayOf(now(), NATIONAL))
  const rows = await db.partnershipReports.inForce([NATIONAL], { from: FIRST_DAY, until: today })
  const facts = await db.obligations.bareFactsOf(rows.map(({ agreement }) => agreement.id))
  const records = recordsOf(
    rows.map(({ agreement, ...link }) => {
      const known = facts.get(agreement.id) ?? NOTHING_HAPPENED
      const owed = owedUnder(agreement, link, known.deliveries)
      return { sides: link.sides, standings: owed.map((obligation) => standing(obligation, known, today)) }
    }),
  )
  const replies = new Map<string, number>()
  for (const id of await db.businesses.withPartnerships()) {
    const talks = await db.mediation.talksOf(id)
    const wait = usualReply(talks.flatMap(({ side, talk }) => replyWaits(talk, side)))
    if (wait !== null) replies.set(id, Math.round(wait / HOUR_MS))
  }
  const changed = await db.transaction(async (tx) => {
    const ids = await tx.businesses.keepRecords(records, replies)
    await tx.outbox.add(...ids.map((businessId) => ({ topic: 'business-changed', businessId }) as const))
    return ids
  })
  if (changed.length > 0) wakeJobs()
}
