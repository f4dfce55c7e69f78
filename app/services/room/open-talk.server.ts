import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { isCaucus, roomSide, type Talk } from '~/domain/conversation/room'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'
import { enterRoom } from './enter.server'

interface Input {
  readonly partnershipId: string
  readonly talk: Exclude<Talk, 'case'>
  readonly submission: Submission
}

/**
 * The broker begins to talk with one side alone, or opens their notes, and comes in. The people of the side are told;
 * for everybody else nothing has happened. Refuses `not-found`, `room-closed` (a case that is over).
 */
export async function openTalk(
  context: AppContext,
  actor: SignedIn,
  { partnershipId, talk, submission }: Input,
): Promise<Result<object>> {
  const opened = await once(context, {
    actor,
    action: `talk-open-${talk}`,
    submission,
    work: async (tx): Promise<Result<object>> => {
      // Whoever closes the case or hands it over at this moment is first, and is seen: no talk stays open behind them.
      await tx.partnerships.hold(partnershipId)
      const found = await tx.rooms.find(actor, { partnershipId })
      if (!found || roomSide(actor, found.room) !== 'broker') return refuse('not-found')
      if (found.room.closedAt) return refuse('room-closed')
      const room = { id: context.newId(), partnershipId, talk, holderId: actor.userId, at: context.now() }
      const { isNew } = await tx.rooms.openTalk(room)
      const { parties, reference } = found.room
      if (isNew && isCaucus(talk)) {
        await tellSide(context, tx, {
          businessId: parties[talk].businessId,
          person: actor.name,
          reference,
          path: paths.room(partnershipId, talk),
        })
      }
      return ok({})
    },
  })
  return opened.ok ? enterRoom(context, actor, { partnershipId, talk }) : opened
}

interface Begun {
  readonly businessId: string
  readonly person: string
  readonly reference: string
  readonly path: string
}

async function tellSide(context: AppContext, tx: Queries, { businessId, ...detail }: Begun): Promise<void> {
  const to = await tx.businesses.memberIds([businessId])
  await notify(context, tx, { to, content: { kind: 'caucus-begun', detail } })
}
