import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { SIDES } from '~/domain/agreement/terms'
import { bothConsented } from '~/domain/partnership/transitions'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'
import { type FileTicket, ticketFor } from './ticket.server'

/** A partnership whose file this person may take out; null otherwise. Before both consented there is no partnership. */
export async function findExportable(db: Queries, actor: SignedIn, partnershipId: string): Promise<Case | null> {
  const found = await db.partnerships.byId(partnershipId)
  if (!found || !bothConsented(found.partnership)) return null
  const regencies = SIDES.map((side) => found.businesses[side].regency)
  return can(actor, 'export', { kind: 'partnership-file', regencies }) ? found : null
}

interface Input {
  readonly partnershipId: string
  /** Told to both sides and the broker. */
  readonly reason: string
  readonly submission: Submission
}

/**
 * Takes out the file of a partnership: everyone in the case is told by whom and why, and the answer opens the file for
 * an hour. Refuses `not-found`.
 */
export const exportFile = (context: AppContext, actor: SignedIn, { partnershipId, reason, submission }: Input) =>
  once(context, {
    actor,
    action: 'partnership-file-export',
    submission,
    work: async (tx): Promise<Result<FileTicket>> => {
      const found = await findExportable(tx, actor, partnershipId)
      if (!found) return refuse('not-found')
      const { reference, partnership } = found
      const members = await tx.businesses.memberIds(SIDES.map((side) => partnership.sides[side].businessId))
      const detail = { person: actor.name, role: actor.role, reason, reference, path: paths.partnership(partnershipId) }
      const to = [...new Set([...members, partnership.brokerId])]
      await notify(context, tx, { to, content: { kind: 'file-exported', detail } })
      return ok(ticketFor(context, { actor, partnershipId, at: context.now().toISOString() }))
    },
  })
