import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Terms } from '~/domain/agreement/terms'
import type { CardContent, MinutesLine } from '~/domain/conversation/cards/card'
import type { Message } from '~/domain/conversation/message'
import type { Room } from '~/domain/conversation/room'
import { momentOf, type TimeZone } from '~/domain/region/region'
import { ok, type Result, refuse } from '~/domain/result'
import type { NewCard } from '~/schemas/card'

interface Writing {
  readonly actor: SignedIn
  readonly room: Room
  /** By whose clock the hours were typed. */
  readonly zone: TimeZone
}

/** What a form asks for as a card. Refuses `not-found` without a case, and `no-line` for a message that is not there. */
export async function contentOf(
  tx: Queries,
  form: NewCard,
  { actor, room, zone }: Writing,
): Promise<Result<CardContent, 'not-found' | 'no-line'>> {
  if (form.kind === 'offer') {
    const base = await termsThatStand(tx, actor, room.partnershipId)
    if (!base) return refuse('not-found')
    const { kind, nextStep, gives, quantity, price, payment } = form
    return ok({ kind, nextStep, terms: { gives, quantity, price, payment }, base })
  }
  if (form.kind === 'meeting') {
    const slots = form.slots.map(({ day, time }) => momentOf(day, time, zone))
    return ok({ ...form, slots, fixed: null })
  }
  if (form.kind !== 'minutes') return ok(form)
  const lines = (await sayings(tx, room)).filter(({ sequence }) => form.lines.includes(sequence))
  return lines.length === form.lines.length ? ok({ ...form, lines }) : refuse('no-line')
}

/** What both sides see as agreed: what the broker tries out in a draft of their own is not yet. */
async function termsThatStand(tx: Queries, actor: SignedIn, partnershipId: string): Promise<Terms | null> {
  const found = await tx.partnerships.find(partnershipId, actor)
  const stored = found && (await tx.agreements.ofPartnership(partnershipId))
  const agreement = stored?.agreement
  return agreement && agreement.state !== 'draft' ? agreement.text.terms : (found?.partnership.terms ?? null)
}

/** How many of the newest messages minutes may quote. */
const QUOTABLE = 200

const lineOf = ({ sequence, side, senderName, createdAt, body, file }: Message): MinutesLine => ({
  sequence,
  side,
  name: senderName,
  at: createdAt,
  words: body,
  file: file ? { name: file.name, mediaType: file.mediaType } : null,
})

/** What was said in a room lately, oldest first: what minutes are drawn up from. */
export async function sayings({ messages }: Pick<AppContext['db'], 'messages'>, { id, lastSequence }: Room) {
  const after = Math.max(0, lastSequence - QUOTABLE)
  const said = await messages.after({ roomId: id, after, limit: QUOTABLE })
  return said.filter(({ kind, body, file }) => kind !== 'event' && (body !== '' || file)).map(lineOf)
}
