import type { AppContext } from '~/context'
import type { StoredAgreement } from '~/db/agreement.server'
import { moveAgreement } from '~/domain/agreement/move'
import { isTermOver } from '~/domain/agreement/move-guards'
import { dayOf } from '~/domain/region/region'
import { documentFor } from './document.server'
import { recordAgreement } from './record.server'

/** So many agreements are looked at in one query. */
const AT_ONCE = 200
/** Papua, where every day of the country begins. */
const EASTERNMOST = '91'

/**
 * Ends the agreements whose last day has passed where their side B lies. Safe to run again and on two machines. One that
 * fails holds up no other: it is written in the log and tried again in the next round.
 */
export async function expireAgreements(context: AppContext): Promise<void> {
  const earliest = new Date(dayOf(context.now(), EASTERNMOST))
  let after: string | null = null
  for (;;) {
    const page: StoredAgreement[] = await context.db.agreements.inForceAfter(after, AT_ONCE)
    const over = page.filter(({ agreement }) => isTermOver(agreement, earliest))
    for (const { agreement } of over)
      await expire(context, agreement.partnershipId).catch((error: unknown) => {
        context.log.error({ error, agreementId: agreement.id }, 'an agreement could not expire')
      })
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
    const now = context.now()
    const by = { actor: { userId: null, as: 'clock' }, now, textHash: document.hash } as const
    const today = new Date(dayOf(now, found.businesses.b.regency))
    const moved = moveAgreement(agreement, { kind: 'expire', today }, by)
    if (moved.ok) await recordAgreement(context, tx, { ...moved.value, found, before: agreement, document })
  })
