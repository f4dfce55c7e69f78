import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { ReportableCase } from '~/db/sham-report.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { covers } from '~/domain/access/regions'
import { shamEvidence } from '~/domain/partnership/sham-evidence'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'

/** A link this person may report, with what they reported of it before; null when it is not theirs to report. */
export async function readReportable({ db }: AppContext, actor: SignedIn, partnershipId: string) {
  const subject = await db.shamReports.subject(partnershipId)
  if (!subject || !can(actor, 'make', subject.access)) return null
  const mine = await db.shamReports.ofReporter(actor.userId, partnershipId)
  return { ...named(subject), mine }
}

const named = ({ id, reference, names }: ReportableCase) => ({ id, reference, names })

interface Input {
  readonly partnershipId: string
  readonly words: string
  readonly submission: Submission
}

/**
 * Says that one side of a link owns or controls the other. What the tables know at this moment goes with it, and the
 * administrators and the agencies of both regions are told. Refuses `not-found`, and `already-reported` while an
 * earlier report of the same person is open.
 */
export const reportSham = (context: AppContext, actor: SignedIn, input: Input) =>
  once(context, {
    actor,
    action: 'sham-report',
    submission: input.submission,
    work: async (tx): Promise<Result<{ reportId: string }>> => {
      const { partnershipId, words } = input
      // Two forms sent at once: the second waits here, then finds the first.
      await tx.partnerships.hold(partnershipId)
      const subject = await tx.shamReports.subject(partnershipId)
      const found = await tx.shamReports.evidenceOf(partnershipId)
      if (!subject || !found || !can(actor, 'make', subject.access)) return refuse('not-found')
      const before = await tx.shamReports.ofReporter(actor.userId, partnershipId)
      if (before.some(({ state }) => state === 'open')) return refuse('already-reported')
      const [id, createdAt] = [context.newId(), context.now()]
      const evidence = shamEvidence(found, createdAt)
      await tx.shamReports.create({ id, partnershipId, reporterId: actor.userId, words, evidence, createdAt })
      const detail = { reference: subject.reference, path: paths.shamReport(id) }
      const to = (await judges(tx, subject)).filter((one) => one !== actor.userId)
      await notify(context, tx, { to, content: { kind: 'sham-reported', detail } })
      return ok({ reportId: id })
    },
  })

/** The administrators, and the agencies of either region. */
async function judges(tx: Queries, { access }: ReportableCase): Promise<string[]> {
  const overseers = await tx.users.overseers()
  return overseers
    .filter(({ role, regions }) => role === 'admin' || access.regencies.some((regency) => covers(regions, regency)))
    .map(({ id }) => id)
}
