import type { AppContext } from '~/context'
import type { StoredAgreement } from '~/db/agreement.server'
import type { Queries } from '~/db/db.server'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { frameAgreement, frameTerms } from '~/domain/agreement/annexes'
import { isSuspended } from '~/domain/partnership/guards'
import { isClosed } from '~/domain/partnership/states'
import { partnershipReference } from '~/domain/reference'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { caseFacts, partiesOf } from '../partnership/case-facts'

interface Framing {
  /** The case whose terms become the frame: annex 1. */
  readonly partnershipId: string
  /** The other cases that become annexes, in this order. */
  readonly others: readonly string[]
  readonly submission: Submission
}

/**
 * Puts drafts of one lead under one frame: what is the same stands there once, what differs in each partner's annex.
 * Refuses `not-found`, `forbidden`, `annexes-missing` for one alone, `wrong-state` for what is over or no draft any more,
 * `link-suspended`, and what
 * `frameAgreement` of the domain refuses.
 */
export const createFrame = (context: AppContext, actor: SignedIn, { partnershipId, others, submission }: Framing) =>
  once(context, {
    actor,
    action: 'frame-create',
    submission,
    work: async (tx): Promise<Result<{ frameId: string }>> => {
      if (others.length === 0) return refuse('annexes-missing')
      const members: Member[] = []
      for (const id of [partnershipId, ...others]) {
        const member = await memberOf(tx, actor, id)
        if (!member.ok) return member
        members.push(member.value)
      }
      return put(context, tx, { members, actor })
    },
  })

interface Member extends StoredAgreement {
  readonly found: Case
}

async function memberOf(tx: Queries, actor: SignedIn, id: string): Promise<Result<Member>> {
  const found = await tx.partnerships.find(id, actor)
  const stored = found && (await tx.agreements.ofPartnership(id))
  if (!stored) return refuse('not-found')
  if (!can(actor, 'move-as-broker', { kind: 'partnership', ...caseFacts(found.partnership) }))
    return refuse('forbidden')
  if (isClosed(found.partnership.state)) return refuse('wrong-state')
  if (isSuspended(found.partnership)) return refuse('link-suspended')
  return ok({ ...stored, found })
}

interface Putting {
  readonly members: readonly Member[]
  readonly actor: SignedIn
}

async function put(
  context: AppContext,
  tx: Queries,
  { members, actor }: Putting,
): Promise<Result<{ frameId: string }>> {
  const [first, ...others] = members
  if (!first) return refuse('annexes-missing')
  const { pattern, sides } = first.found.partnership
  const terms = frameTerms([first.agreement.text.terms, ...others.map(({ agreement }) => agreement.text.terms)])
  const leadBusinessId = sides.a.businessId
  const ofOneLead = members.every(
    ({ found: { partnership } }) =>
      partnership.pattern === pattern && partnership.sides.a.businessId === leadBusinessId,
  )
  if (!ofOneLead) return refuse('role-not-allowed')
  const framed = frameAgreement(
    { pattern, lead: partiesOf(first.found).a, terms },
    members.map(({ found, agreement }) => ({
      businessId: found.partnership.sides.b.businessId,
      party: partiesOf(found).b,
      terms: agreement.text.terms,
    })),
  )
  if (!framed.ok) return framed
  const id = context.newId()
  const createdAt = context.now()
  const reference = partnershipReference(await tx.partnerships.nextNumber(), createdAt)
  await tx.frames.create({ id, reference, leadBusinessId, brokerId: actor.userId, pattern, terms, createdAt })
  for (const [index, { agreement }] of members.entries())
    if (!(await tx.frames.join(id, agreement.id, index + 1))) return refuse('wrong-state')
  return ok({ frameId: id })
}
