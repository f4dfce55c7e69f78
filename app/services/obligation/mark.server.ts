import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { addMark } from '~/domain/agreement/marks'
import type { Mark, MarkKind } from '~/domain/agreement/standing'
import { SIDES } from '~/domain/agreement/terms'
import { refuse } from '~/domain/result'
import type { CheckedFile } from '../opportunity/drawings.server'
import { changeObligation, type ObligationInput, type OpenObligation } from './change.server'

/** What a side says about an obligation. */
export type Saying =
  | { readonly kind: 'prove'; readonly evidence: 'note' | 'number'; readonly words: string }
  | { readonly kind: 'prove'; readonly evidence: 'file'; readonly file: CheckedFile }
  | { readonly kind: 'confirm' | 'waive' }
  | { readonly kind: 'dispute'; readonly reason: string }
  | { readonly kind: 'settle'; readonly disputeId: string }

/** Adds what a side says. Refuses what `changeObligation` and `addMark` of the domain refuse. */
export const markObligation = (
  context: AppContext,
  actor: SignedIn,
  { saying, ...input }: ObligationInput & { readonly saying: Saying },
) =>
  changeObligation(context, {
    actor,
    input,
    about: saying.kind,
    add: async (open, tx) => {
      const side = SIDES.find((one) => one === input.as)
      if (!side) return refuse('not-your-move')
      const { obligation, facts, agreement, today } = open
      const mark = markOf(saying, { id: context.newId(), obligationId: obligation.id, side, on: today })
      const marked = addMark<MarkKind>(obligation, mark, facts)
      if (!marked.ok) return marked
      const fileId = await keepProof(context, tx, { saying, open, actor })
      const by = { agreementId: agreement.id, actorId: actor.userId, at: context.now() }
      await tx.obligations.addMark(mark, { words: wordsOf(saying), fileId }, by)
      return marked
    },
  })

type Place = Pick<Mark, 'id' | 'obligationId' | 'side' | 'on'>

const markOf = (saying: Saying, place: Place): Mark => {
  if (saying.kind === 'prove') return { ...place, kind: saying.kind, evidence: saying.evidence }
  if (saying.kind === 'dispute') return { ...place, kind: saying.kind, reason: saying.reason }
  if (saying.kind === 'settle') return { ...place, kind: saying.kind, disputeId: saying.disputeId }
  return { ...place, kind: saying.kind }
}

const wordsOf = (saying: Saying): string | null => {
  if (saying.kind === 'dispute') return saying.reason
  return saying.kind === 'prove' && saying.evidence !== 'file' ? saying.words : null
}

interface Proving {
  readonly saying: Saying
  readonly open: OpenObligation
  readonly actor: SignedIn
}

/** The file that a side hands in belongs to the agreement. Answers its id; null for what brings none. */
async function keepProof(context: AppContext, tx: Queries, { saying, open, actor }: Proving): Promise<string | null> {
  if (saying.kind !== 'prove' || saying.evidence !== 'file') return null
  const id = context.newId()
  const { agreement } = open
  const kept = { ...saying.file, id, ownerId: actor.userId, agreementId: agreement.id, at: context.now() }
  await tx.files.store(kept)
  return id
}
