import type { AppContext } from '~/context'
import { type RoomCopy, renderRoomCopy, roomCopyText } from '~/documents/room-copy.server'
import type { Actor } from '~/domain/access/actor'
import { isKind } from '~/domain/conversation/cards/card'
import { zoneIn } from '~/domain/conversation/room'
import { ok, type Result } from '~/domain/result'
import type { Locale } from '~/i18n/locale'
import { roomPages } from '~/i18n/room-pages'
import { findEnteredRoom } from './find-room.server'
import { takePaper } from './paper-turn.server'

interface CopyAsked {
  readonly roomId: string
  readonly form: 'txt' | 'pdf'
  readonly locale: Locale
}

interface CopyFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Everything said in one room, also after it closed, for whoever sits there: nothing of another room. Refuses `not-found`, `not-entered`, `rate-limited` (seconds). */
export async function copyRoom(
  context: AppContext,
  actor: Actor,
  { roomId, form, locale }: CopyAsked,
): Promise<Result<CopyFile, 'not-found' | 'not-entered' | 'rate-limited'>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const { room, side, actor: reader } = seated.value
  const turn = await takePaper(context, reader)
  if (!turn.ok) return turn
  const [messages, wordings, cards] = await Promise.all([
    context.db.messages.after({ roomId, after: 0, limit: room.lastSequence }),
    context.db.messageVersions.ofRoom(roomId),
    context.db.cards.of(roomId),
  ])
  const quotes = new Map(
    cards.flatMap(({ card, sequence }) => (isKind(card, 'minutes') ? [[sequence, card.content.lines]] : [])),
  )
  const copy = { room, messages, wordings, quotes, zone: zoneIn(room, reader, side), locale, at: context.now() }
  const name = `${roomPages[locale].copy.name(room.reference)}.${form}`
  return ok({ name, bytes: await written(copy, form) })
}

/** The mark in front says that it is UTF-8: old editors guess otherwise. */
const written = async (copy: RoomCopy, form: CopyAsked['form']): Promise<Uint8Array> =>
  form === 'pdf' ? renderRoomCopy(copy) : new TextEncoder().encode(`\ufeff${roomCopyText(copy)}`)
