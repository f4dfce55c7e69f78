import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'

/** Ends one of a person's sessions; what is connected by it falls. */
export async function endSession(context: AppContext, actor: SignedIn, id: string): Promise<Result<null>> {
  if (!(await context.db.sessions.end(actor.userId, id))) return refuse('not-found')
  context.realtime.drop({ userId: actor.userId, sessionId: id })
  return ok(null)
}

/** Ends every session of a person but the one that asks. */
export async function endOtherSessions(context: AppContext, actor: SignedIn, keptId: string): Promise<void> {
  const ended = await context.db.sessions.endOthers(actor.userId, keptId)
  for (const sessionId of ended) context.realtime.drop({ userId: actor.userId, sessionId })
}
