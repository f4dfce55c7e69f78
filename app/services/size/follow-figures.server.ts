import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { SIDES } from '~/domain/agreement/terms'
import type { Business } from '~/domain/business/business'
import { graduationBetween } from '~/domain/business/graduation'
import { judgedSize } from '~/domain/business/override'
import type { Size } from '~/domain/business/size'
import { statesIn } from '~/domain/partnership/states'
import { dayOf } from '~/domain/region/region'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'

/** The business with the class that follows from its figures: a broker's override stands until they change. */
export async function withSize(tx: Queries, business: Business, now: Date): Promise<Business> {
  const override = await tx.sizes.newestOverride(business.id)
  return { ...business, size: judgedSize(business.figures, override, now).size }
}

interface NewFigures {
  readonly actor: SignedIn
  readonly before: Business
  readonly after: Business
}

/** When new figures move a business into another class, also by ending what a broker judged: writes it down and tells whom it works with, link by link. */
export async function recordSizeMove(
  context: AppContext,
  tx: Queries,
  { actor, before, after }: NewFigures,
): Promise<void> {
  const on = new Date(dayOf(context.now(), after.regency))
  const graduation = graduationBetween({ from: before.size, to: after.size, on })
  if (!('to' in graduation)) return
  const { from, to } = graduation
  await recordClass(context, tx, { actor, business: after, from, to })
}

interface ClassMove {
  readonly actor: SignedIn
  readonly business: Pick<Business, 'id' | 'name' | 'regency'>
  readonly from: Size
  readonly to: Size
}

/** Writes down that a business is of another class from today, and tells whom it works with, link by link. */
export async function recordClass(
  context: AppContext,
  tx: Queries,
  { actor, business: after, from, to }: ClassMove,
): Promise<void> {
  const now = context.now()
  const on = new Date(dayOf(now, after.regency))
  await tx.sizes.addMove(context.newId(), { businessId: after.id, from, to, on }, now)
  for (const { partnership, reference } of await tx.partnerships.ofBusiness(after.id, statesIn('running'))) {
    const others = SIDES.map((side) => partnership.sides[side].businessId).filter((id) => id !== after.id)
    const told = [partnership.brokerId, ...(await tx.businesses.memberIds(others))].filter((id) => id !== actor.userId)
    const detail = { business: after.name, size: to, reference, path: paths.partnership(partnership.id) }
    await notify(context, tx, { to: told, content: { kind: 'size-changed', detail } })
  }
}
