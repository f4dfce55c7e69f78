import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { MULTI_PARTY_PATTERNS } from '~/domain/agreement/annexes'

/**
 * What may stand in one frame with this case: the broker's other drafts with the same lead in the same pattern.
 * Null when the case is not there, not theirs to lead, or of a pattern for two.
 */
export async function readFrameChoices({ db }: AppContext, actor: SignedIn, partnershipId: string) {
  const found = await db.partnerships.find(partnershipId, actor)
  const stored = found && (await db.agreements.ofPartnership(partnershipId))
  if (!stored || found.partnership.brokerId !== actor.userId) return null
  const { pattern, sides } = found.partnership
  if (!MULTI_PARTY_PATTERNS.some((one) => one === pattern)) return null
  const ids = await db.frames.drafts(actor, { leadBusinessId: sides.a.businessId, pattern })
  const others = await Promise.all(
    ids.filter((id) => id !== partnershipId).map((id) => db.partnerships.find(id, actor)),
  )
  return {
    id: partnershipId,
    reference: found.reference,
    pattern,
    lead: found.businesses.a.name,
    partner: found.businesses.b.name,
    /** Drawn up and not opened yet, and no annex: it may be put under a frame. */
    open: stored.agreement.state === 'draft' && stored.frame === null,
    frameId: stored.frame?.id ?? null,
    others: others.flatMap((one) =>
      one ? [{ id: one.partnership.id, reference: one.reference, name: one.businesses.b.name }] : [],
    ),
  }
}
