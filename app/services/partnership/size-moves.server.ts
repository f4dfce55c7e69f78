import type { AppContext } from '~/context'
import type { Case } from '~/db/partnership.server'
import { SIDES } from '~/domain/agreement/terms'
import { clockOn, graduationBetween, nextStepFor } from '~/domain/business/graduation'
import { largerByRole } from '~/domain/partnership/patterns'
import { isClosed } from '~/domain/partnership/states'
import { dayOf } from '~/domain/region/region'
import { rolesOf } from './case-facts'

/** The newest move of each side into another class since the link was proposed, with what the law says next. */
export async function sizeMovesOf({ db, now }: AppContext, { partnership, businesses }: Case) {
  if (isClosed(partnership.state)) return []
  const { pattern, createdAt } = partnership
  const { a, b } = businesses
  const leads = largerByRole(pattern, rolesOf(partnership))
  const moves = await db.sizes.newestMoves([a.id, b.id], createdAt)
  return SIDES.flatMap((side) => {
    const { id, name, regency } = businesses[side]
    const move = moves.find(({ businessId }) => businessId === id)
    if (!move) return []
    const graduation = graduationBetween(move)
    const next = nextStepFor({ pattern, a, b, grown: side, leads }, graduation)
    const today = new Date(dayOf(now(), regency))
    return [
      {
        side,
        name,
        move,
        kind: graduation.kind,
        next,
        /** Who has to act; null when nobody has to. */
        actor: next.owner && businesses[next.owner].name,
        clock: next.due && clockOn({ due: next.due }, today),
      },
    ]
  })
}

export type SizeMoveShown = Awaited<ReturnType<typeof sizeMovesOf>>[number]
