import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import { SIDES } from '~/domain/agreement/terms'
import { move } from '~/domain/partnership/move'
import { statesIn } from '~/domain/partnership/states'
import { recordFacts } from './facts.server'

const UNDER_WAY = [...statesIn('waiting'), ...statesIn('running')]

interface OtherOwners {
  readonly businessId: string
  /** Who came, went, or sent somebody away. */
  readonly actorId: string
  /** The moment of it: who owns from then on is new. */
  readonly at: Date
}

/**
 * The business has other owners: every link it is in waits until they consent themselves, and
 * consent to a proposal is theirs to give. In the transaction of what
 * happened to the members.
 */
export async function suspendLinks(
  context: AppContext,
  tx: Queries,
  { businessId, actorId, at }: OtherOwners,
): Promise<void> {
  const links = await tx.partnerships.ofBusiness(businessId, UNDER_WAY)
  for (const { partnership } of links)
    await suspend(context, tx, { partnershipId: partnership.id, businessId, actorId, at })
}

async function suspend(
  context: AppContext,
  tx: Queries,
  { partnershipId, businessId, actorId, at }: OtherOwners & { readonly partnershipId: string },
): Promise<void> {
  // Whoever moves the case at this moment comes before or is stale: no owner changes unnoticed.
  await tx.partnerships.hold(partnershipId)
  const found = await tx.partnerships.byId(partnershipId)
  const side = SIDES.find((one) => found?.partnership.sides[one].businessId === businessId)
  if (!found || !side) return
  const by = { actor: { userId: actorId, as: 'ownership' }, now: at } as const
  const moved = move(found.partnership, { kind: 'suspend', side }, by)
  // Closed meanwhile, or suspended already.
  if (!moved.ok) return
  await tx.partnerships.save(moved.value.partnership)
  await recordFacts(context, tx, { ...moved.value, reference: found.reference, actorId })
}
