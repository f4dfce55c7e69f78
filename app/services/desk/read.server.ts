import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { statesIn } from '~/domain/partnership/states'
import { readLate } from '../obligation/late.server'
import { listCases } from '../partnership/list.server'

/** More than fit on a desk are not looked at anyway: the best come first. */
const MOST_ON_A_DESK = 24
const UNDER_WAY = [...statesIn('waiting'), ...statesIn('running')]

/** What waits in a broker's regions, and the cases they lead; `page` is that of what is late. Null for everybody else. */
export async function readDesk(context: AppContext, actor: SignedIn, page: number) {
  if (!can(actor, 'open', { kind: 'desk' })) return null
  const { regions } = actor
  const [interests, matches, underWay, late, closed] = await Promise.all([
    context.db.desk.waitingInterests(regions, MOST_ON_A_DESK),
    context.db.desk.newMatches({ regions, now: context.now(), most: MOST_ON_A_DESK }),
    listCases(context, actor, UNDER_WAY),
    readLate(context, actor, page),
    listCases(context, actor, statesIn('closed')),
  ])
  return { now: context.now(), interests, matches, underWay, late, closed: closed.toReversed() }
}
