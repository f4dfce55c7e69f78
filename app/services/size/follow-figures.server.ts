import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { SIDES } from '~/domain/agreement/terms'
import type { Business } from '~/domain/business/business'
import { graduationOf } from '~/domain/business/graduation'
import { judgedSize } from '~/domain/business/override'
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

/** When new figures move a business into another class: writes it down and tells whom it works with, link by link. */
export async function recordSizeMove(
  context: AppContext,
  tx: Queries,
  { actor, before, after }: NewFigures,
): Promise<void> {
  const now = context.now()
  const on = new Date(dayOf(now, after.regency))
  const graduation = graduationOf(before.figures, after.figures, on)
  if (!('to' in graduation)) return
  const { from, to } = graduation
  await tx.sizes.addMove(context.newId(), { businessId: after.id, from, to, on }, now)
  for (const { partnership, reference } of await tx.partnerships.ofBusiness(after.id, statesIn('running'))) {
    const others = SIDES.map((side) => partnership.sides[side].businessId).filter((id) => id !== after.id)
    const told = [partnership.brokerId, ...(await tx.businesses.memberIds(others))].filter((id) => id !== actor.userId)
    const detail = { business: after.name, size: graduation.to, reference, path: paths.partnership(partnership.id) }
    await notify(context, tx, { to: told, content: { kind: 'size-changed', detail } })
  }
}
