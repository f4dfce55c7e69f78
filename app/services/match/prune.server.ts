import type { AppContext } from '~/context'

/** Nobody saves much then: two in the morning in Jakarta. */
const AT_UTC_HOUR = 19
/** Whoever saves meanwhile waits: a few seconds with millions of businesses. */
const LIMITS = { timeout: 60_000 }

/** How many rows went. */
export interface Pruned {
  readonly figures: number
  readonly tables: number
  readonly events: number
}

/** So long an event is kept. */
const EVENT_MS = 365 * 24 * 60 * 60 * 1000

/**
 * At night drops the figures and tables that no profile and no plan names any more, and the events of more than a year
 * ago; null by day.
 */
export async function pruneNightly(context: AppContext): Promise<Pruned | null> {
  return context.now().getUTCHours() === AT_UTC_HOUR ? prune(context) : null
}

async function prune({ db, now }: AppContext): Promise<Pruned> {
  const figures = await db.transaction((tx) => tx.matchProfiles.forgetFigures(), LIMITS)
  const tables = await db.transaction((tx) => tx.matchProfiles.forgetTables(), LIMITS)
  // Nothing ever takes up an old event again: this one needs no lock, nor an end where new weights moved millions.
  const events = await db.matchEvents.forget(new Date(now().getTime() - EVENT_MS))
  return { figures, tables, events }
}
