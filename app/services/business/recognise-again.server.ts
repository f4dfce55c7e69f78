import type { AppContext } from '~/context'
import type { Heard } from '~/db/vocabulary.server'
import { recogniseTerm, termOf, VOCABULARY } from '~/domain/business/taxonomy'
import { rematchOnItsOwn } from '../match/rematch.server'

/** So many share a transaction. */
const CHUNK = 200

/**
 * After a start with more words than before: understands what nobody understood when it was saved, as saving it again
 * would, and has all lists judged anew, for words may cover others than before. What was understood stays. Cut off, or told
 * to stop, the next start begins again.
 */
export async function recogniseAgain(context: AppContext, isStopping: () => boolean = () => false): Promise<void> {
  const { db } = context
  const before = await db.vocabulary.last()
  if (before === VOCABULARY) return
  let after: string | null = null
  while (!isStopping()) {
    const unheard = await db.vocabulary.unheard({ after, most: CHUNK })
    const last = unheard.at(-1)
    if (!last) return finish(context, before)
    await keep(
      context,
      unheard.flatMap((one): Heard[] => {
        const term = termOf(recogniseTerm(one.label)[0] ?? '')
        return term ? [{ ...one, term: term.code, kind: term.kind }] : []
      }),
    )
    after = last.id
    await context.pause()
  }
}

/** The first start of all has no lists yet. */
async function finish(context: AppContext, before: number | null): Promise<void> {
  await context.db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    await tx.vocabulary.note(VOCABULARY)
    if (before !== null) await rematchOnItsOwn(context, tx)
  })
}

async function keep({ db, wakeJobs }: AppContext, heard: readonly Heard[]): Promise<void> {
  if (heard.length === 0) return
  const ownersOf = (which: (one: Heard) => boolean) => [...new Set(heard.filter(which).map(({ ownerId }) => ownerId))]
  const opportunities = ownersOf((one) => one.of === 'opportunity-item')
  const businesses = ownersOf((one) => one.of !== 'opportunity-item')
  await db.transaction(async (tx) => {
    await tx.vocabulary.hear(heard)
    await tx.outbox.addCalm(
      ...businesses.map((businessId) => ({ topic: 'business-changed', businessId }) as const),
      ...opportunities.map((opportunityId) => ({ topic: 'opportunity-changed', opportunityId }) as const),
    )
  })
  wakeJobs()
}
