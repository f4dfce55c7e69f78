import type { AppContext } from '~/context'
import type { OutboxRow } from '~/db/outbox.server'
import type { OutboxMessage } from '~/domain/outbox'
import { HANDLERS } from './handlers'
import { type Loop, startLoop } from './loop'

const BEAT_MS = 1_000
const BATCH = 50
/** Of what nobody waits for: while it is carried out, what somebody waits for has to wait. */
const CALM_BATCH = 2
/** A worker that dies gives its rows back after this. */
const LEASE_MS = 60_000
const MOST_ATTEMPTS = 8

/** So long what was carried out can be looked up. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** Drops what was carried out long ago; what failed stays. */
export const dropSent = ({ db, now }: AppContext): Promise<void> =>
  db.outbox.dropSentBefore(new Date(now().getTime() - KEPT_MS))

/** Carries out what the outbox holds, oldest first, until stopped. */
export const startJobs = (context: AppContext): Loop =>
  startLoop(BEAT_MS, async () => {
    const done = await drain(context).catch((error: unknown) => {
      context.log.error({ error }, 'the outbox could not be read')
      return 0
    })
    return done > 0 ? 'again' : 'rest'
  })

/** One batch. Answers how many rows it took; tests call it until it answers 0. */
export async function drain(context: AppContext): Promise<number> {
  const now = context.now()
  const until = new Date(now.getTime() + LEASE_MS)
  const waitedFor = await context.db.outbox.claim({ now, until, limit: BATCH })
  const rows =
    waitedFor.length > 0 ? waitedFor : await context.db.outbox.claim({ now, until, limit: CALM_BATCH, calm: true })
  for (const row of rows) await carryOut(context, row)
  return rows.length
}

async function carryOut(context: AppContext, row: OutboxRow) {
  try {
    const handle = HANDLERS[row.message.topic] as (context: AppContext, message: OutboxMessage) => Promise<void>
    await handle(context, row.message)
    await context.db.outbox.markSent(row.id, context.now())
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    context.log.error({ error, topic: row.message.topic, attempts: row.attempts }, 'an outbox row was not carried out')
    if (row.attempts >= MOST_ATTEMPTS) await context.db.outbox.markFailed(row.id, context.now(), reason)
    else await context.db.outbox.retryAt(row.id, new Date(context.now().getTime() + 1_000 * 2 ** row.attempts), reason)
  }
}
