import type { AppContext, Following } from '~/context'
import { ok, type Result } from '~/domain/result'
import type { Followed } from '~/schemas/socket-events'
import { speakerIn } from './find-room.server'

/**
 * Where a room and everyone in it stand now, read after `join`: what was stored before somebody listened brought them
 * no hint. Who asks meanwhile is answered together: after a restart everybody does. Refuses `not-found`, `not-entered`.
 */
export const followRoom = (context: AppContext, following: Following): Promise<Result<Followed>> =>
  context.follows(following, (asked) => followAll(context, asked))

async function followAll({ db }: AppContext, asked: readonly Following[]): Promise<readonly Result<Followed>[]> {
  const speakers = await db.sending.speakers(asked)
  const gates = asked.map((one) => speakerIn(speakers, one))
  const listening = asked.filter((_, index) => gates[index]?.ok)
  await Promise.all(listening.map(async ({ join }) => join?.()))
  const standings = await db.rooms.standings(listening.map(({ roomId }) => roomId))
  return gates.map((gate, index) => {
    if (!gate.ok) return gate
    return ok(standings.get(asked[index]?.roomId ?? '') ?? { lastSequence: 0, closed: true, marks: [] })
  })
}
