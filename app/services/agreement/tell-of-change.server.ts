import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Case } from '~/db/partnership.server'
import { SIDES } from '~/domain/agreement/terms'
import type { ChangeBy } from '~/domain/agreement/versions'
import type { AboutChange } from '~/domain/notification'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'

interface Told {
  readonly found: Case
  readonly by: ChangeBy
  readonly about: AboutChange
}

/** Tells everyone in the case but whoever did it what became of a proposed change. */
export async function tellOfChange(context: AppContext, tx: Queries, { found, by, about }: Told): Promise<void> {
  const { id, brokerId, sides } = found.partnership
  const others = SIDES.filter((side) => side !== by.as).map((side) => sides[side].businessId)
  const members = await tx.businesses.memberIds(others)
  const to = new Set([...members, ...(by.as === 'broker' ? [] : [brokerId])])
  to.delete(by.userId)
  const detail = { about, reference: found.reference, path: paths.agreementChanges(id) }
  await notify(context, tx, { to: [...to], content: { kind: 'change-answered', detail } })
}
