import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { type Assignment, assign } from '~/domain/access/assign-role'
import { can } from '~/domain/access/can'
import { isClosed } from '~/domain/partnership/states'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'

interface Input {
  readonly userId: string
  readonly wanted: Assignment
  readonly submission: Submission
}

interface Changed {
  readonly userId: string
}

/**
 * Gives a person another role and regions. It counts from their next request on; what they are connected to falls at
 * once. Refuses `not-found`, `stale` when another administrator was first, and what `assign` refuses.
 */
export async function changeRole(context: AppContext, actor: SignedIn, input: Input): Promise<Result<Changed>> {
  if (!can(actor, 'manage', { kind: 'users' })) return refuse('not-found')
  const result = await once<Changed>(context, {
    actor,
    action: 'role-change',
    submission: input.submission,
    work: (tx) => change({ context, tx, actor }, input),
  })
  if (result.ok) context.realtime.drop(result.value)
  return result
}

interface Changing {
  readonly context: AppContext
  readonly tx: Queries
  readonly actor: SignedIn
}

async function change({ context, tx, actor }: Changing, { userId, wanted }: Input): Promise<Result<Changed>> {
  const person = await tx.users.actor(userId)
  if (!person) return refuse('not-found')
  const from = { role: person.role, regions: person.regions }
  const openCases = person.role === 'broker' ? await countOpenCases(tx, person) : 0
  const assigned = assign(wanted, { userId, now: from, openCases }, actor.userId)
  if (!assigned.ok) return assigned
  const to = assigned.value
  const id = context.newId()
  if (!(await tx.roles.change({ id, userId, actorId: actor.userId, from, to, at: context.now() }))) {
    return refuse('stale')
  }
  const detail = { role: to.role, path: paths.account }
  await notify(context, tx, { to: [userId], content: { kind: 'role-changed', detail } })
  return ok({ userId })
}

async function countOpenCases(tx: Queries, broker: SignedIn): Promise<number> {
  // Their own businesses' cases stay theirs whatever they become.
  const counts = await tx.partnerships.countByState({ ...broker, memberships: [] })
  return [...counts].reduce((sum, [state, count]) => sum + (isClosed(state) ? 0 : count), 0)
}
