import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { NATIONAL } from '~/domain/access/regions'

/** The reports an administrator or an agency looks into; null for everyone else. */
export async function listShamReports({ db }: AppContext, actor: SignedIn) {
  if (actor.role !== 'admin' && actor.role !== 'agency') return null
  const reports = await db.shamReports.list(actor.role === 'admin' ? [NATIONAL] : actor.regions)
  return reports.filter(({ about }) => can(actor, 'read', about.access))
}

/** One report with its evidence; null when it is not theirs to read. */
export async function readShamReport({ db }: AppContext, actor: SignedIn, id: string) {
  const report = await db.shamReports.find(id)
  return report && can(actor, 'read', report.about.access) ? report : null
}
