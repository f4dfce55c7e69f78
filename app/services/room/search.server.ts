import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import type { Message } from '~/domain/conversation/message'
import { type Room, zoneIn } from '~/domain/conversation/room'
import { searchWords } from '~/domain/conversation/search'
import type { TimeZone } from '~/domain/region/region'
import { ok, type Result } from '~/domain/result'
import { findEnteredRoom } from './find-room.server'

/** Hits a page shows. */
const PAGE = 20

interface RoomSearch {
  readonly roomId: string
  readonly typed: string
  /** Only what stands before this sequence; null is from the newest. */
  readonly before: number | null
}

interface RoomHits {
  readonly room: Room
  readonly zone: TimeZone
  /** As they were looked for. */
  readonly words: readonly string[]
  /** Newest first. */
  readonly hits: readonly Message[]
  /** The sequence to look before for more; null at the end. */
  readonly next: number | null
}

/** What was said in a room with all of these words in it. Refuses `not-found`, `not-entered`. */
export async function searchRoom(
  context: AppContext,
  actor: Actor,
  { roomId, typed, before }: RoomSearch,
): Promise<Result<RoomHits, 'not-found' | 'not-entered'>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const { room, side, actor: reader } = seated.value
  const words = searchWords(typed)
  const asked = { roomId, words, before: before ?? room.lastSequence + 1, limit: PAGE + 1 }
  const found = words.length > 0 ? await context.db.messages.search(asked) : []
  const hits = found.slice(0, PAGE)
  const next = found.length > PAGE ? (hits.at(-1)?.sequence ?? null) : null
  return ok({ room, zone: zoneIn(room, reader, side), words, hits, next })
}
