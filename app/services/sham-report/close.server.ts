import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'

interface Input {
  readonly reportId: string
  /** What was found. */
  readonly outcome: string
  readonly submission: Submission
}

/** Closes a report with what was found, and tells whoever made it. Refuses `not-found` and `already-closed`. */
export const closeShamReport = (context: AppContext, actor: SignedIn, input: Input) =>
  once(context, {
    actor,
    action: 'sham-report-close',
    submission: input.submission,
    work: async (tx): Promise<Result<{ reportId: string }>> => {
      const { reportId, outcome } = input
      const report = await tx.shamReports.find(reportId)
      if (!report || !can(actor, 'close', report.about.access)) return refuse('not-found')
      const done = { outcome, closedById: actor.userId, closedAt: context.now() }
      if (!(await tx.shamReports.close(reportId, done))) return refuse('already-closed')
      const { id, reference } = report.about
      await notify(context, tx, {
        to: [report.reporter.id],
        content: { kind: 'sham-report-closed', detail: { reference, path: paths.partnershipShamReport(id) } },
      })
      return ok({ reportId })
    },
  })
