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
  await takeOverRematches(context)
  await context.db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    if (await tx.rematches.areListsThere(context.now(), { but: RULE_BOOK_VERSION })) await rematchOnItsOwn(context, tx)
  })
}

/**
 * Begins again by these rules what a process of other rules began: that one may be gone, as an older one is soon after an
 * upgrade.
 */
export const takeOverRematches = ({ db }: AppContext): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    await tx.rematches.beginAgain(RULE_BOOK_VERSION)
  })

/** All lists may be others: nobody has to ask. In a transaction that is alone in judging. */
export async function rematchOnItsOwn(context: AppContext, tx: Queries): Promise<void> {
  if (!(await isUnderWay(tx))) await askRematch(context, tx, { scope: NATIONAL, weightSetId: null, askedById: null })
}

/** So many rows of those that were overtaken go in one step. */
const CHUNK = 200

/**
 * Goes on with the oldest rematch by one opportunity: first all are judged aside, then their lists are changed. Every step
 * is a transaction that ends by saying how far it came: whoever is killed is undone, and any process goes on from there.
 * More at a time would hold everyone else's judging up for longer. False when nothing is left.
 */
export async function rematchSome(context: AppContext): Promise<boolean> {
  const { rematches } = context.db
  if ((await rematches.next(RULE_BOOK_VERSION)) === null) return (await rematches.dropLeft(CHUNK)) > 0
  await context.db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    const rematch = await tx.rematches.next(RULE_BOOK_VERSION)
    if (rematch) await step(context, tx, rematch)
  })
  return true
}

async function step(context: AppContext, tx: Queries, rematch: Rematch): Promise<void> {
  const { id, scope, state, after, done, total } = rematch
  const now = context.now()
  const opportunityId = await tx.weightSets.nextLiveIn(scope, { after, now })
  if (opportunityId === null) return state === 'judging' ? beginSwap(tx, rematch, now) : tx.rematches.end(id, now)
  const at = { rematch, opportunityId, now }
  await (state === 'judging' ? judgeAside(context, tx, at) : swap(context, tx, at))
  // Some may have come since they were counted.
  await tx.rematches.goOn(id, { after: opportunityId, done: done + 1, total: Math.max(total, done + 1) })
}

interface Step {
  readonly rematch: Rematch
  readonly opportunityId: string
  readonly now: Date
}

async function judgeAside(context: AppContext, tx: Queries, { rematch, opportunityId, now }: Step): Promise<void> {
  const ids = [opportunityId]
  const sets = await tx.weightSets.of(ids, rematch.weightSetId)
  const { judged } = await judgeAll(context, tx, { ids, sets, now })
  await tx.rematches.keep(rematch.id, judged)
}

/** From here on everyone is judged by the new weights, and the lists follow one by one. */
async function beginSwap(tx: Queries, { id, scope, weightSetId }: Rematch, now: Date): Promise<void> {
  if (weightSetId !== null) await tx.weightSets.bringIntoForce(weightSetId, now)
  await tx.rematches.beginSwap(id, await tx.weightSets.countLiveIn(scope, now))
}

async function swap(context: AppContext, tx: Queries, { rematch, opportunityId, now }: Step): Promise<void> {
  const ids = [opportunityId]
  const judged = await tx.rematches.take(rematch.id, opportunityId)
  if (judged === null) return refreshAlone(context, tx, ids)
  await makePlans(tx, ids, now)
  await keepMatches(context, tx, { ids, judged: [judged], now })
}
