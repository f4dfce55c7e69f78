import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Outcome } from '~/db/match-outcome.server'
import type { MadeWeightSet } from '~/db/weight-set.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { NATIONAL } from '~/domain/access/regions'
import type { Rematch } from '~/domain/matching/rematch'
import {
  checkWeights,
  isProgramme,
  isSame,
  OF_THE_BOOK,
  PROGRAMME_SCOPES,
  type Weighing,
  type WeightSet,
} from '~/domain/matching/weight-set'
import { changesBetween, type Exposure, exposureOf, shortlistUnder } from '~/domain/matching/what-if'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { reportChoices } from '../report/stratify.server'
import { askRematch } from './rematch.server'

/** So many shortlists are looked at, the newest postings first, and so many businesses of each. */
const MOST_POSTINGS = 100
const MOST_OF_EACH = 60
/** Changed shortlists that are told one by one. */
const MOST_TOLD = 10
/** Of a list in another order, so many are told with their places. */
const MOST_MOVED = 3

export interface ToldChange {
  readonly opportunityId: string
  readonly title: string
  /** Names. */
  readonly enter: readonly string[]
  readonly leave: readonly string[]
  /** Where only the order changed. */
  readonly moved: readonly { readonly name: string; readonly from: number; readonly to: number }[]
}

/** What other weights would do. */
export interface WhatIf {
  /** Shortlists that were looked at. */
  readonly shortlists: number
  readonly changed: number
  readonly told: readonly ToldChange[]
  readonly before: Exposure
  readonly after: Exposure
}

export interface WeightsShown {
  readonly scope: string
  readonly choices: readonly string[]
  readonly inForce: WeightSet
  readonly versions: readonly MadeWeightSet[]
  /** The last time that all of this scope were judged anew; null when that was never asked. */
  readonly rematch: Rematch | null
  /** With the weights in force when none are tried. */
  readonly whatIf: WhatIf
  readonly tried: Weighing | null
  readonly outcomes: readonly Outcome[]
}

const mayWeigh = (actor: SignedIn, scope: string): boolean =>
  can(actor, 'weigh', { kind: 'reports', region: isProgramme(scope) ? NATIONAL : scope })

/** The scope itself, then what it lies in. */
const outward = (scope: string): string[] => {
  const wider = /^\d{4}$/.test(scope) ? [scope.slice(0, 2), NATIONAL] : [NATIONAL]
  return [...new Set([scope, ...wider])]
}

/** The weights that count for the postings of a scope, unless something closer has its own. */
export async function inForceIn(db: Queries, scope: string): Promise<WeightSet> {
  for (const one of outward(scope)) {
    const newest = (await db.weightSets.versions(one)).find(({ inForceAt }) => inForceAt !== null)
    if (!newest) continue
    // Who made them and why is told where weights are made; these are read by everybody.
    const { number, weights, spread } = newest
    return { scope: one, number, weights, spread }
  }
  return OF_THE_BOOK
}

/**
 * The weights of a scope, and what others would change: which shortlists, and how many places the few hold. Nothing is
 * written. Null when the scope is not this reader's.
 */
export async function readWeights(
  { db, now }: AppContext,
  actor: SignedIn,
  asked: { readonly scope: string; readonly tried: Weighing | null },
): Promise<WeightsShown | null> {
  const regions = reportChoices(actor)
  const scope = mayWeigh(actor, asked.scope) ? asked.scope : (regions[0] ?? NATIONAL)
  if (!mayWeigh(actor, scope)) return null
  const inForce = await inForceIn(db, scope)
  return {
    scope,
    choices: [...regions, ...PROGRAMME_SCOPES.filter((programme) => mayWeigh(actor, programme))],
    inForce,
    versions: await db.weightSets.versions(scope),
    rematch: await db.rematches.last(scope),
    tried: asked.tried,
    outcomes: await db.matchOutcomes.byBand([isProgramme(scope) ? NATIONAL : scope]),
    whatIf: await whatIf(db, { scope, before: inForce, after: asked.tried ?? inForce, at: now() }),
  }
}

async function whatIf(
  db: Queries,
  { scope, before, after, at }: { scope: string; before: Weighing; after: Weighing; at: Date },
): Promise<WhatIf> {
  const found = await db.weightSets.postingsIn(scope, { now: at, most: MOST_POSTINGS })
  const postings = await db.weightSets.eligibleFor(found, MOST_OF_EACH)
  const changes = changesBetween(before, after, postings)
  const told = changes
    .slice(0, MOST_TOLD)
    .map(({ moved, ...change }) => ({ ...change, moved: moved.slice(0, MOST_MOVED) }))
  const about = told.flatMap(({ enter, leave, moved }) => [...enter, ...leave, ...moved.map(({ id }) => id)])
  const named = await db.businesses.names([...new Set(about)])
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const titles = new Map(postings.map(({ opportunityId, title }) => [opportunityId, title]))
  const nameAll = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '')
  return {
    shortlists: postings.length,
    changed: changes.length,
    told: told.map(({ opportunityId, enter, leave, moved }) => ({
      opportunityId,
      title: titles.get(opportunityId) ?? '',
      enter: nameAll(enter),
      leave: nameAll(leave),
      moved: moved.map(({ id, ...places }) => ({ name: names.get(id) ?? '', ...places })),
    })),
    before: exposureOf(postings.map((posting) => shortlistUnder(before, posting))),
    after: exposureOf(postings.map((posting) => shortlistUnder(after, posting))),
  }
}

/**
 * Keeps weights as the next version of a scope. They count once all postings of it are judged by them, aside: until then
 * every list stays as it is. Refuses `not-found` for a scope that is not this actor's, `as-before` for
 * those of its last version, and what `checkWeights` refuses.
 */
export async function saveWeights(
  context: AppContext,
  actor: SignedIn,
  input: Weighing & { readonly scope: string; readonly reason: string; readonly submission: Submission },
): Promise<Result<{ number: number }>> {
  const { scope, reason, spread, submission } = input
  if (!mayWeigh(actor, scope)) return refuse('not-found')
  const weights = checkWeights(input.weights)
  if (!weights.ok) return weights
  const madeAt = context.now()
  return once(context, {
    actor,
    action: 'weights-save',
    submission,
    work: async (tx) => {
      await tx.matches.judgeAlone()
      const [newest] = await tx.weightSets.versions(scope)
      if (newest && isSame(newest, { weights: weights.value, spread })) return refuse('as-before')
      const number = (newest?.number ?? 0) + 1
      const id = context.newId()
      const made = { id, authorId: actor.userId, madeAt, reason }
      await tx.weightSets.add({ ...made, scope, number, weights: weights.value, spread })
      await askRematch(context, tx, { scope, weightSetId: id, askedById: actor.userId })
      return ok({ number })
    },
  })
}
