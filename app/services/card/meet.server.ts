import type { AppContext } from '~/context'
import type { InvitedCard } from '~/db/card.server'
import { type Card, isKind } from '~/domain/conversation/cards/card'
import { linksEnd } from '~/domain/conversation/cards/meeting'
import { moveCard } from '~/domain/conversation/cards/move'
import { cardMovesFor } from '~/domain/conversation/cards/transitions'
import type { RoomSide } from '~/domain/conversation/delivery'
import { ok, type Result, refuse } from '~/domain/result'
import { readMeetingToken } from './meeting-token.server'
import { announce, recordMoved } from './record.server'
import { sceneOf } from './scene'

interface OpenedLink {
  readonly invited: InvitedCard
  readonly card: Card<'meeting'>
  readonly side: RoomSide
}

type LinkRefusal = 'not-found' | 'link-over'

/**
 * The meeting that a link opens, for somebody without an account. Refuses `not-found` for a link that the house did not
 * make, `link-over` for one whose meeting is long past.
 */
export async function openLink(context: AppContext, token: string): Promise<Result<OpenedLink, LinkRefusal>> {
  const link = readMeetingToken(context, token)
  const invited = link && (await context.db.cards.invited(link.cardId))
  if (!link || !invited) return refuse('not-found')
  const { card } = invited.stored
  if (!isKind(card, 'meeting')) return refuse('not-found')
  if (linksEnd(card.content) < context.now()) return refuse('link-over')
  return ok({ invited, card, side: link.side })
}

/** A meeting as whoever holds a link sees it: what, where and when, and nothing else of the case. Refuses as `openLink`. */
export async function readMeeting(context: AppContext, token: string) {
  const opened = await openLink(context, token)
  if (!opened.ok) return opened
  const { invited, card, side } = opened.value
  const answer = card.answers[side]
  return ok({
    content: card.content,
    state: card.state,
    scene: sceneOf(invited),
    side,
    broker: invited.broker,
    chosen: answer?.kind === 'choose' ? answer.slots : null,
    open: !invited.closed && cardMovesFor(card, side).includes('choose'),
  })
}

/** Enough to change one's mind; every change is a line in the room. */
const ALLOWED = { most: 6, seconds: 60 }

interface Choice {
  readonly token: string
  /** As whoever answers writes it. */
  readonly name: string
  readonly slots: readonly number[]
}

const sameSlots = (one: readonly number[], other: readonly number[]): boolean => one.join() === other.join()

/**
 * Says for a side which times suit. The same choice sent again changes nothing. Refuses `not-found`, `link-over`,
 * `room-closed`, `rate-limited`, and what `moveCard` of the domain refuses.
 */
export async function answerByLink(
  context: AppContext,
  { token, name, slots }: Choice,
): Promise<Result<{ readonly sequence: number | null }>> {
  const opened = await openLink(context, token)
  if (!opened.ok) return opened
  const { invited, side } = opened.value
  if (invited.closed) return refuse('room-closed')
  const seconds = await context.db.attempts.take(`meet:${token}`, ALLOWED, context.now())
  if (seconds > 0) return refuse('rate-limited', { seconds })
  const { roomId } = invited.stored
  const scene = sceneOf(invited)
  const done = await context.db.transaction(async (tx): Promise<Result<{ readonly sequence: number | null }>> => {
    const stored = await tx.cards.hold({ roomId, cardId: invited.stored.card.id })
    if (!stored) return refuse('not-found')
    const before = stored.card.answers[side]
    if (before?.kind === 'choose' && sameSlots(before.slots, slots)) return ok({ sequence: null })
    const by = { actor: { side, userId: null, guest: name }, now: context.now() }
    const moved = moveCard(stored.card, { kind: 'choose', slots }, by)
    if (!moved.ok) return moved
    // Only whoever asked is known to the room: the line stands under them, at the side that answered.
    const speaker = { senderId: stored.card.authorId, side }
    const line = await recordMoved(context, tx, { stored, moved: moved.value, scene, name, speaker, feeding: null })
    return line.ok ? ok({ sequence: line.value }) : line
  })
  if (!done.ok || done.value.sequence === null) return done
  context.wakeJobs()
  await announce(context, { roomId, sequences: [done.value.sequence] })
  return done
}
