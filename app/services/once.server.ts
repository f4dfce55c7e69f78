import type { AppContext } from '~/context'
import { isDuplicate } from '~/db/client.server'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Refusal, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'

interface Effect<Value extends object> {
  readonly actor: SignedIn
  /** What the form does, such as `partnership-propose`: a key belongs to one action. */
  readonly action: string
  readonly submission: Submission
  /** Writes through `tx` only. A refusal undoes all it wrote. The value must survive JSON: keep it to ids. */
  readonly work: (tx: Queries) => Promise<Result<Value>>
}

/**
 * Carries out what a form asks for exactly once: history, outbox and the key are stored in one transaction with the
 * effect; a repeat gets the first answer again; another body under the same key is refused with
 * `form-already-sent`. After the commit the workers are woken.
 */
export async function once<Value extends object>(context: AppContext, effect: Effect<Value>): Promise<Result<Value>> {
  const earlier = await answered(context, effect)
  if (earlier) return earlier
  try {
    const value = await context.db.transaction(async (tx) => {
      const result = await effect.work(tx)
      if (!result.ok) throw new Undo(result.refusal)
      const { actor, action, submission } = effect
      await tx.idempotency.store({ userId: actor.userId, action, ...submission }, result.value, context.now())
      return result.value
    })
    context.wakeJobs()
    return ok(value)
  } catch (error) {
    // The same form arrived twice at once: the other one committed first, and its answer is ours, whether the keys
    // collided or the first effect stood in the way of the second.
    const undone = error instanceof Undo
    const answer = undone || isDuplicate(error) ? await answered(context, effect) : null
    if (answer) return answer
    if (undone) return { ok: false, refusal: error.refusal }
    throw error
  }
}

async function answered<Value extends object>(context: AppContext, effect: Effect<Value>) {
  const { actor, action, submission } = effect
  const row = await context.db.idempotency.find({ userId: actor.userId, key: submission.key })
  if (!row) return null
  if (row.action !== action || row.bodyHash !== submission.bodyHash) return refuse('form-already-sent')
  return ok(row.result as Value)
}

/** So long a repeat gets the first answer again. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** Forgets the answers to forms that nobody sends again. */
export const forgetAnswers = ({ db, now }: AppContext): Promise<void> =>
  db.idempotency.dropBefore(new Date(now().getTime() - KEPT_MS))

/** Carries a refusal out of a transaction, undoing it. */
class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}
