import type { AppContext } from '~/context'
import type { SeatedTalk } from '~/db/room.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { isPast } from '~/domain/conversation/room'
import { replyWaits, usualReply } from '~/domain/conversation/usual-reply'
import { isClosed } from '~/domain/partnership/states'
import { bothConsented } from '~/domain/partnership/transitions'
import { caseFacts } from '../partnership/case-facts'
import { NOTHING_WAITS, watchCases } from './watch.server'

/** What the broker of a case works with. Null for everybody else. */
export async function readMediation(context: AppContext, actor: SignedIn, partnershipId: string) {
  const { db, now } = context
  const found = await db.partnerships.find(partnershipId, actor)
  if (!found) return null
  const { partnership, reference, businesses } = found
  if (!can(actor, 'move-as-broker', { kind: 'partnership', ...caseFacts(partnership) })) return null
  const [talks, summaries, meetings, labels, watches, a, b] = await Promise.all([
    db.rooms.talksOf(partnershipId, actor.userId),
    db.mediation.summariesFor({ partnershipId, toId: actor.userId }),
    db.mediation.meetings([businesses.a.id, businesses.b.id], partnershipId),
    db.mediation.labels(actor.userId),
    watchCases(context, actor.userId, partnershipId),
    usualReplyOf(context, businesses.a.id),
    usualReplyOf(context, businesses.b.id),
  ])
  return {
    partnershipId,
    reference,
    names: { a: businesses.a.name, b: businesses.b.name },
    talks: talks.map(placeOf),
    /** Whether a talk may begin: rooms open with the consent of both, and close with the case. */
    roomsOpen: bothConsented(partnership) && !isClosed(partnership.state),
    over: isClosed(partnership.state),
    summaries,
    meetings,
    labels: labels.get(partnershipId) ?? [],
    watch: watches.get(partnershipId) ?? NOTHING_WAITS,
    replies: { a, b },
    now: now(),
  }
}

/** A room among others of the case, without the ids of whose it is. */
export const placeOf = (talk: SeatedTalk) => ({
  id: talk.id,
  talk: talk.talk,
  past: isPast(talk),
  holder: talk.holderName ?? '',
})

export type TalkPlace = ReturnType<typeof placeOf>

/** How long a business usually takes to answer, in milliseconds; null when it has answered too seldom to tell. */
async function usualReplyOf({ db }: AppContext, businessId: string): Promise<number | null> {
  const talks = await db.mediation.talksOf([businessId])
  return usualReply((talks.get(businessId) ?? []).flatMap(({ side, talk }) => replyWaits(talk, side)))
}
