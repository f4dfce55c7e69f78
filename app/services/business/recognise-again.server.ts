import type { AppContext } from '~/context'
import { type Heard, SPOKEN, type Spoken, type Unheard } from '~/db/vocabulary.server'
import { areaOf } from '~/domain/business/needs'
import { VOCABULARY } from '~/domain/business/taxonomy'
import type { OutboxMessage } from '~/domain/outbox'
import { understood } from '~/schemas/profile-business'
import { rematchOnItsOwn } from '../match/rematch.server'

/** So many share a transaction. */
const CHUNK = 200
/** A few milliseconds of work. */
const AT_ONCE = 10

/**
 * After a start with more words than before: understands what nobody understood when it was saved, as saving it again
 * would, and has all lists judged anew, for words may cover others than before. What was understood stays. Cut off, or told
 * to stop, the next start begins again.
 */
export async function recogniseAgain(context: AppContext, isStopping: () => boolean = () => false): Promise<void> {
  if ((await context.db.vocabulary.last()) === VOCABULARY) return
  for (const spoken of SPOKEN) if (!(await hearAll(context, spoken, isStopping))) return
  await context.db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    await tx.vocabulary.note(VOCABULARY)
    if (await tx.rematches.areListsThere(context.now())) await rematchOnItsOwn(context, tx)
  })
}

/** False when it was told to stop. */
async function hearAll(context: AppContext, spoken: Spoken, isStopping: () => boolean): Promise<boolean> {
  let after: string | null = null
  while (!isStopping()) {
    const unheard: readonly Unheard[] = await context.db.vocabulary.unheard(spoken, { after, most: CHUNK })
    await keep(context, spoken, await understand(context, unheard))
    after = unheard.at(-1)?.id ?? null
    if (after === null) return true
  }
  return false
}

async function understand({ pause }: AppContext, unheard: readonly Unheard[]): Promise<Heard[]> {
  const heard: Heard[] = []
  for (const [at, one] of unheard.entries()) {
    if (at % AT_ONCE === 0) await pause()
    const term = understood(one.label)
    if (term) heard.push({ ...one, term: term.code, kind: term.kind, area: areaOf(term) })
  }
  return heard
}

const changedOf = (spoken: Spoken, id: string): OutboxMessage =>
  spoken === 'opportunity-item'
    ? { topic: 'opportunity-changed', opportunityId: id }
    : { topic: 'business-changed', businessId: id }

async function keep({ db, wakeJobs }: AppContext, spoken: Spoken, heard: readonly Heard[]): Promise<void> {
  if (heard.length === 0) return
  const owners = new Set(heard.map(({ ownerId }) => ownerId))
  await db.transaction(async (tx) => {
    await tx.vocabulary.hear(spoken, heard)
    await tx.outbox.addCalm(...[...owners].map((id) => changedOf(spoken, id)))
  })
  wakeJobs()
}
