import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { SIDES } from '~/domain/agreement/terms'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { confirmPassword } from '../account/password-tries.server'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'
import { writeLine } from './write-line.server'

/** So long one reason opens a room. */
export const GLASS_OPEN_MS = 60 * 60 * 1000

/** The room of a case that this administrator may open; null for everybody else, and before both consented. */
export async function findBehindGlass({ db }: Pick<AppContext, 'db'>, actor: SignedIn, partnershipId: string) {
  const [found, room] = await Promise.all([db.partnerships.find(partnershipId, actor), db.rooms.ofCase(partnershipId)])
  if (!found || !room) return null
  const { partnership, reference, businesses, broker } = found
  const parties = { a: partnership.sides.a.businessId, b: partnership.sides.b.businessId }
  const facts = { kind: 'room', talk: 'case', holderId: partnershipId, readerId: null, closed: false } as const
  if (!can(actor, 'break-glass', { ...facts, parties, brokerId: broker.id })) return null
  return { roomId: room.id, partnershipId, reference, businesses, brokerId: broker.id }
}

interface Input {
  readonly partnershipId: string
  /** Read by everybody in the room, for ever. */
  readonly reason: string
  readonly password: string
  readonly headers: Headers
  readonly submission: Submission
}

/**
 * Opens the room of a case to an administrator for an hour, to read. Its members see it in the room at once, with the
 * reason, and are told; every opening begins anew. Refuses `not-found`, `wrong-password`, `rate-limited`.
 */
export async function breakGlass(context: AppContext, actor: SignedIn, input: Input): Promise<Result<object>> {
  const { partnershipId, reason, password, headers, submission } = input
  const found = await findBehindGlass(context, actor, partnershipId)
  if (!found) return refuse('not-found')
  const confirmed = await confirmPassword(context, actor, { password, headers })
  if (!confirmed.ok)
    return confirmed.refusal.code === 'wrong-password' ? refuse('wrong-password', { field: 'password' }) : confirmed
  return once(context, {
    actor,
    action: 'break-glass',
    submission,
    work: async (tx) => {
      const { roomId, reference, businesses, brokerId } = found
      const openedAt = context.now()
      const endsAt = new Date(openedAt.getTime() + GLASS_OPEN_MS)
      await tx.breakGlass.add({ id: context.newId(), roomId, adminId: actor.userId, reason, openedAt, endsAt })
      await writeLine(context, tx, {
        roomId,
        event: 'glass-broken',
        words: reason,
        actorId: actor.userId,
        side: 'broker',
      })
      const members = await tx.businesses.memberIds(SIDES.map((side) => businesses[side].id))
      const detail = { person: actor.name, reference, path: paths.room(partnershipId) }
      const to = [...new Set([...members, brokerId])]
      await notify(context, tx, { to, content: { kind: 'room-opened', detail } })
      return ok({})
    },
  })
}
