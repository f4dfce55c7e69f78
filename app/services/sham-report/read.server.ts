import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { NATIONAL } from '~/domain/access/regions'

/**
 * The reports an administrator or an agency looks into; null for everyone else. `reference` is a link an agency means
 * to report, known to it by the number on its papers: `found` is its id, null when it is not theirs to report.
 */
export async function readShamDesk({ db }: AppContext, actor: SignedIn, reference: string | null) {
  if (actor.role !== 'admin' && actor.role !== 'agency') return null
  const reports = await db.shamReports.list(actor.role === 'admin' ? [NATIONAL] : actor.regions)
  const subject = reference === null ? null : await db.shamReports.subjectNamed(reference)
  return {
    reports: reports.filter(({ about }) => can(actor, 'read', about.access)),
    found: subject && can(actor, 'make', subject.access) ? subject.id : null,
  }
}

/** One report with its evidence; null when it is not theirs to read. */
export async function readShamReport({ db }: AppContext, actor: SignedIn, id: string) {
  const report = await db.shamReports.find(id)
  return report && can(actor, 'read', report.about.access) ? report : null
}
