import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { NATIONAL } from '~/domain/access/regions'
import type { Rematch } from '~/domain/matching/rematch'
import { RULE_BOOK_VERSION } from '~/domain/matching/rule-book'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { makePlans } from './plans.server'
import { judgeAll, keepMatches, refreshAlone } from './refresh-opportunity.server'

/** So many opportunities share a transaction: while it runs, everyone else's judging waits. */
const CHUNK = 5

interface AskedRematch {
  readonly scope: string
  readonly weightSetId: string | null
  readonly askedById: string | null
}

/**
 * Asks for all live opportunities of a scope to be judged anew, in a transaction that is alone in judging. What was asked
 * for the same scope and has not ended is overtaken.
 */
export async function askRematch({ now, newId }: AppContext, tx: Queries, asked: AskedRematch): Promise<void> {
  const askedAt = now()
  await tx.rematches.supersede(asked.scope, askedAt)
  const total = await tx.weightSets.countLiveIn(asked.scope, askedAt)
  await tx.rematches.add({ ...asked, id: newId(), total, askedAt, ruleBook: RULE_BOOK_VERSION })
}

const isUnderWay = async (tx: Queries): Promise<boolean> => (await tx.rematches.last(NATIONAL))?.endedAt === null

/** An administrator has everything judged anew; nothing more is asked while that is under way. Refuses `not-found`. */
export async function rematchAll(
  context: AppContext,
  actor: SignedIn,
  { submission }: { readonly submission: Submission },
): Promise<Result<object>> {
  if (!can(actor, 'manage', { kind: 'users' })) return refuse('not-found')
  return once(context, {
    actor,
    action: 'rematch-all',
    submission,
    work: async (tx) => {
      await tx.matches.judgeAlone()
      if (!(await isUnderWay(tx)))
        await askRematch(context, tx, { scope: NATIONAL, weightSetId: null, askedById: actor.userId })
      return ok({})
    },
  })
}

/** After a start: lists that other rules judged are judged anew, and what other rules began begins again. */
export async function rematchAfterUpgrade(context: AppContext): Promise<void> {
  await context.db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    await tx.rematches.beginAgain(RULE_BOOK_VERSION)
    if (await tx.rematches.isDue(RULE_BOOK_VERSION, context.now())) await rematchOnItsOwn(context, tx)
  })
}

/** All lists may be others: nobody has to ask. In a transaction that is alone in judging. */
export async function rematchOnItsOwn(context: AppContext, tx: Queries): Promise<void> {
  if (!(await isUnderWay(tx))) await askRematch(context, tx, { scope: NATIONAL, weightSetId: null, askedById: null })
}

/**
 * Goes on with the oldest rematch by a few opportunities: first all are judged aside, then their lists are changed. Every
 * step is a transaction that ends by saying how far it came: whoever is killed is undone, and any process goes on from
 * there. False when nothing is left.
 */
export async function rematchSome(context: AppContext): Promise<boolean> {
  if ((await context.db.rematches.next(RULE_BOOK_VERSION)) === null) return false
  await context.db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    const rematch = await tx.rematches.next(RULE_BOOK_VERSION)
    if (rematch) await step(context, tx, rematch)
  })
  return true
}

async function step(context: AppContext, tx: Queries, rematch: Rematch): Promise<void> {
  const { id, scope, state, after, done } = rematch
  const now = context.now()
  const ids = await tx.weightSets.liveIdsIn(scope, { after, now, most: CHUNK })
  const last = ids.at(-1)
  if (last === undefined) return state === 'judging' ? beginSwap(tx, rematch, now) : tx.rematches.end(id, now)
  await (state === 'judging'
    ? judgeAside(context, tx, { rematch, ids, now })
    : swap(context, tx, { rematch, ids, now }))
  await tx.rematches.goOn(id, { after: last, done: done + ids.length })
}

interface Step {
  readonly rematch: Rematch
  readonly ids: readonly string[]
  readonly now: Date
}

async function judgeAside(context: AppContext, tx: Queries, { rematch, ids, now }: Step): Promise<void> {
  const sets = await tx.weightSets.of(ids, rematch.weightSetId)
  const { judged } = await judgeAll(context, tx, { ids, sets, now })
  await tx.rematches.keep(rematch.id, judged)
}

/** From here on everyone is judged by the new weights, and the lists follow within moments. */
async function beginSwap(tx: Queries, { id, scope, weightSetId }: Rematch, now: Date): Promise<void> {
  if (weightSetId !== null) await tx.weightSets.bringIntoForce(weightSetId, now)
  await tx.rematches.beginSwap(id, await tx.weightSets.countLiveIn(scope, now))
}

async function swap(context: AppContext, tx: Queries, { rematch, ids, now }: Step): Promise<void> {
  const judged = await tx.rematches.untouched(rematch.id, ids)
  const untouched = judged.map(({ id }) => id)
  await makePlans(tx, untouched, now)
  await keepMatches(context, tx, { ids: untouched, judged, now })
  await refreshAlone(
    context,
    tx,
    ids.filter((id) => !untouched.includes(id)),
  )
}
