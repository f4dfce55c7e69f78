import type { AppContext } from '~/context'

/** Nobody saves much then: two in the morning in Jakarta. */
const AT_UTC_HOUR = 19
/** Whoever saves meanwhile waits: a few seconds with millions of businesses. */
const LIMITS = { timeout: 60_000 }

/** How many rows went. */
export interface Pruned {
  readonly figures: number
  readonly tables: number
}

/** At night drops the figures and tables that no profile and no plan names any more; null by day. */
export async function pruneNightly(context: AppContext): Promise<Pruned | null> {
  return context.now().getUTCHours() === AT_UTC_HOUR ? prune(context) : null
}

async function prune({ db }: AppContext): Promise<Pruned> {
  const figures = await db.transaction((tx) => tx.matchProfiles.forgetFigures(), LIMITS)
  const tables = await db.transaction((tx) => tx.matchProfiles.forgetTables(), LIMITS)
  return { figures, tables }
}
