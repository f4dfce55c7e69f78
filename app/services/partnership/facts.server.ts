import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import { covers } from '~/domain/access/regions'
import type { SideKey } from '~/domain/agreement/terms'
import { moveOpportunity } from '~/domain/opportunity/move'
import { interestAfter } from '~/domain/partnership/interest-after'
import type { Moved } from '~/domain/partnership/move'
import type { Fact, Partnership } from '~/domain/partnership/partnership'
import { isClosed } from '~/domain/partnership/states'
import { paths } from '~/schemas/paths'
import { beginAgreement } from '../agreement/begin.server'
import { endInterests } from '../interest/end.server'
import { notify } from '../notification/notify.server'
import { writeLine } from '../room/write-line.server'

interface Happened extends Moved {
  readonly reference: string
  /** Who moved; null when the last day of the agreement passed. */
  readonly actorId: string | null
}

/** Turns the facts of a move into rows, in the transaction of the move, and leaves word for the workers. */
export async function recordFacts(context: AppContext, tx: Queries, happened: Happened): Promise<void> {
  const { partnership, facts } = happened
  for (const fact of facts) await record(fact, { context, tx, ...happened })
  const event = facts.find((fact) => fact.kind === 'history')?.event ?? 'propose'
  await tx.outbox.add({ topic: 'partnership-moved', partnershipId: partnership.id, event })
}

interface Recording extends Happened {
  readonly context: AppContext
  readonly tx: Queries
}

async function record(fact: Fact, recording: Recording): Promise<void> {
  const { context, tx, partnership } = recording
  switch (fact.kind) {
    case 'history':
      await tx.partnerships.addHistory(context.newId(), partnership.id, fact)
      return releaseInterest(fact, recording)
    case 'agreement-begun':
      return beginAgreement(context, tx, { partnershipId: partnership.id, terms: fact.terms })
    case 'room-opened':
      return tx.rooms.open({
        id: context.newId(),
        partnershipId: partnership.id,
        talk: 'case',
        holderId: partnership.id,
        at: context.now(),
      })
    case 'room-closed':
      return tx.rooms.close({ partnershipId: partnership.id, at: context.now() })
    case 'handed-over':
      return handOver(fact, recording)
    case 'opportunity-matched':
      return matchOpportunity(fact.opportunityId, recording)
    case 'notify':
      return tell(fact, recording)
  }
}

/** Who showed interest is not left with a proposal that came to nothing. */
async function releaseInterest({ to, side }: Extract<Fact, { kind: 'history' }>, recording: Recording): Promise<void> {
  const { context, tx, partnership } = recording
  const { opportunityId, sides } = partnership
  const after = interestAfter(to, side)
  if (after === null || opportunityId === null) return
  await tx.interests.release({ opportunityId, businessId: sides.b.businessId }, after, context.now())
  const opportunity = await tx.opportunities.byId(opportunityId)
  if (opportunity) await endInterests(context, tx, opportunity)
}

/** The rooms follow the case; the next broker gets the word of the last one, and everybody sees who leads now. */
async function handOver(
  { from, to, summary }: Extract<Fact, { kind: 'handed-over' }>,
  { context, tx, partnership, actorId }: Recording,
): Promise<void> {
  const partnershipId = partnership.id
  const [at, actor] = [context.now(), actorId ?? from]
  await tx.mediation.addHandOver({ id: context.newId(), partnershipId, actorId: actor, toId: to, summary, at })
  await tx.rooms.handOver({ partnershipId, from, to, at })
  const [room, successor] = [await tx.rooms.ofCase(partnershipId), await tx.users.nameOf(to)]
  if (room)
    await writeLine(context, tx, {
      roomId: room.id,
      event: 'handed-over',
      words: successor,
      actorId: actor,
      side: 'broker',
    })
}

async function matchOpportunity(
  opportunityId: string,
  { context, tx, actorId, partnership }: Recording,
): Promise<void> {
  const stored = await tx.opportunities.stored(opportunityId)
  if (!stored) return
  const by = { mover: { as: 'case', userId: actorId ?? partnership.brokerId }, now: context.now() } as const
  const moved = moveOpportunity(stored.opportunity, { kind: 'match' }, by)
  // Withdrawn or over since the proposal: the two have found each other all the same.
  if (!moved.ok) return
  const { opportunity, history } = moved.value
  await tx.opportunities.move({ opportunity, history: { ...history, id: context.newId() }, version: stored.version })
  await tx.outbox.add({ topic: 'opportunity-changed', opportunityId })
}

async function tell({ who, about }: Extract<Fact, { kind: 'notify' }>, recording: Recording): Promise<void> {
  const { context, tx, partnership, reference } = recording
  const { id, brokerId, sides } = partnership
  const to = who === 'broker' ? [brokerId] : await tx.businesses.memberIds([sides[who].businessId])
  const end = isClosed(partnership.state) ? await endOf(who, recording) : {}
  const detail = { about, reference, path: paths.partnership(id), ...end }
  await notify(context, tx, { to, content: { kind: 'partnership-moved', detail } })
}

/** Who ended the link; why, for the broker alone; and for those who sought several, that a part is open again. */
async function endOf(who: SideKey | 'broker', { tx, partnership: { sides, ...partnership }, facts }: Recording) {
  const moved = facts.find((fact) => fact.kind === 'history')
  const [business] = moved?.side ? await tx.businesses.names([sides[moved.side].businessId]) : []
  return {
    ...(business && { by: business.name }),
    ...(who === 'broker' && moved?.reason && { reason: moved.reason }),
    ...(who !== 'b' && (await openPart(tx, { ...partnership, who, posterId: sides.a.businessId }))),
  }
}

interface OpenPart extends Pick<Partnership, 'parts' | 'opportunityId' | 'brokerId'> {
  readonly who: 'a' | 'broker'
  readonly posterId: string
}

/** A broker from elsewhere, to whom the case was handed over, seeks no substitute: the notice leads to the case. */
const openPart = async (tx: Queries, { parts, opportunityId, brokerId, who, posterId }: OpenPart) => {
  const joint = parts.length > 0 && opportunityId ? await tx.opportunities.byId(opportunityId) : null
  if (!joint) return null
  const [poster] = await tx.businesses.names([posterId])
  const broker = (await tx.users.brokers()).find(({ id }) => id === brokerId)
  const seeks = who === 'a' || covers(broker?.regions ?? [], poster?.regency ?? '')
  return { partOf: joint.title, ...(seeks && { path: paths.opportunityConsortium(joint.id) }) }
}
