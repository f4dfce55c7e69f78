import type { AppContext } from '~/context'
import type { StoredAgreement } from '~/db/agreement.server'
import { moveAgreement } from '~/domain/agreement/move'
import { isTermOver } from '~/domain/agreement/move-guards'
import { documentFor } from './document.server'
import { recordAgreement } from './record.server'

/** So many agreements are looked at in one query. */
const AT_ONCE = 200

/** Ends the agreements whose last day has passed. Safe to run again and on two machines. */
export async function expireAgreements(context: AppContext): Promise<void> {
  let after: string | null = null
  for (;;) {
    const page: StoredAgreement[] = await context.db.agreements.inForceAfter(after, AT_ONCE)
    const over = page.filter(({ agreement }) => isTermOver(agreement, context.now()))
    for (const { agreement } of over) await expire(context, agreement.partnershipId)
    after = page.at(-1)?.agreement.id ?? null
    if (page.length < AT_ONCE) return
  }
}

const expire = (context: AppContext, partnershipId: string): Promise<void> =>
  context.db.transaction(async (tx) => {
    await tx.partnerships.hold(partnershipId)
    const found = await tx.partnerships.byId(partnershipId)
    const stored = await tx.agreements.ofPartnership(partnershipId)
    if (!found || !stored) return
    const { agreement } = stored
    const document = documentFor(context, found, { terms: agreement.text.terms, frame: stored.frame })
    const by = { actor: { userId: null, as: 'clock' }, now: context.now(), textHash: document.hash } as const
    const moved = moveAgreement(agreement, { kind: 'expire' }, by)
    if (moved.ok) await recordAgreement(context, tx, { ...moved.value, found, before: agreement, document })
  })
