import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
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

/** Every hour, a little less the drift of the clock. */
const EVERY_MS = 55 * 60_000
/** Businesses whose words are read in one query. */
const AT_ONCE = 200

/** One round of the clock: of several processes one counts, once an hour. */
export async function countRecordsHourly(context: AppContext): Promise<void> {
  const now = context.now()
  const mine = await context.db.turns.take('count-records', { now, before: new Date(now.getTime() - EVERY_MS) })
  if (mine) await countRecords(context)
}

/**
 * Counts anew how every business with a partnership kept its duties and how soon it answers; who has nothing to count
 * any more is a newcomer again. Whoever changed is judged again by the workers. Safe to run twice.
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
  const replies = await usualRepliesIn(db)
  const changed = await db.transaction(async (tx) => {
    const ids = await tx.businesses.keepRecords(records, replies)
    await tx.outbox.addCalm(...ids.map((businessId) => ({ topic: 'business-changed', businessId }) as const))
    return ids
  })
  if (changed.length > 0) wakeJobs()
}

/** In whole hours, of all that have answered often enough to tell. */
async function usualRepliesIn(db: Queries): Promise<ReadonlyMap<string, number>> {
  const replies = new Map<string, number>()
  const ids = await db.businesses.withPartnerships()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const [id, talks] of await db.mediation.talksOf(ids.slice(from, from + AT_ONCE))) {
      const wait = usualReply(talks.flatMap(({ side, talk }) => replyWaits(talk, side)))
      if (wait !== null) replies.set(id, Math.round(wait / HOUR_MS))
    }
  }
  return replies
}
