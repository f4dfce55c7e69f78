import type { readMediation } from '~/services/mediation/read.server'

/** What the page shows. */
export type MediationView = NonNullable<Awaited<ReturnType<typeof readMediation>>>
