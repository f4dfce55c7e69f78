import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Agreement } from '~/domain/agreement/agreement'
import { withClause } from '~/domain/agreement/clause-terms'
import type { ClauseCode } from '~/domain/agreement/clauses'
import type { TermField } from '~/domain/agreement/differences'
import { type Conflict, type Edits, mergeTerms, settleMerge } from '~/domain/agreement/merge'
import { AGREEMENT_CATEGORY } from '~/domain/agreement/states'
import type { Terms } from '~/domain/agreement/terms'
import {
  type Author,
  answerChange,
  type ChangeBy,
  proposeChange,
  type TermsChange,
  type Wording,
} from '~/domain/agreement/versions'
import type { CaseRole } from '~/domain/partnership/partnership'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { moveOpened, type Opened, openAgreement } from './move.server'
import { tellOfChange } from './tell-of-change.server'

/** What somebody wrote, and which version of the terms was before their eyes. */
export interface Writing {
  readonly partnershipId: string
  readonly as: CaseRole
  /** Number of the version that was on the screen. */
  readonly base: number
  /** The one clause that was filled in; null for all of them. */
  readonly clause: ClauseCode | null
  readonly terms: Terms
  /** Why: shown with the change. */
  readonly note: string | null
  /** For every statement that somebody else changed meanwhile in another way: whose words stand. */
  readonly choices: Readonly<Partial<Record<TermField, 'mine' | 'theirs'>>>
  /** The change this one answers; null when it answers none. */
  readonly counterTo: string | null
}

/**
 * Writes terms: the broker's own draft changes at once, later every change is proposed to the others.
 * Refuses `not-found`, `forbidden`, `wrong-state`, `nothing-changed`, `reason-missing` for an amendment without a note,
 * and `conflict-open` when somebody else changed the same statement meanwhile: `readConflicts` tells which.
 */
export const writeTerms = (
  context: AppContext,
  actor: SignedIn,
  { submission, ...writing }: Writing & { readonly submission: Submission },
) =>
  once(context, {
    actor,
    action: 'agreement-write',
    submission,
    work: async (tx): Promise<Result<{ partnershipId: string }>> => {
      const opened = await openAgreement(tx, actor, writing)
      if (!opened.ok) return opened
      const { agreement } = opened.value
      const edits = await editsOf(tx, opened.value, writing)
      if (!edits) return refuse('not-found')
      const settled = settleMerge(edits, writing.choices)
      if (!settled.ok) return settled
      if (agreement.state === 'draft') {
        const event = { kind: 'revise', terms: settled.value, agreedBy: [] } as const
        return moveOpened(context, tx, { ...opened.value, actor, as: writing.as, event })
      }
      return propose(context, tx, { ...writing, opened: opened.value, actor, terms: settled.value })
    },
  })

/** What clashes between somebody's words and those that came between; empty when nothing does. */
export async function readConflicts(
  context: AppContext,
  actor: SignedIn,
  writing: Writing,
): Promise<readonly Conflict[]> {
  const opened = await openAgreement(context.db, actor, writing)
  if (!opened.ok) return []
  const edits = await editsOf(context.db, opened.value, writing)
  return edits ? mergeTerms(edits).conflicts : []
}

/** Null for a version that never was. */
async function editsOf(tx: Queries, { agreement }: Opened, { base, clause, terms }: Writing): Promise<Edits | null> {
  const seen = await tx.agreements.version(agreement.id, base)
  if (!seen) return null
  const mine = clause === null ? terms : withClause(seen.terms, clause, terms)
  return { base: seen.terms, mine, theirs: agreement.text.terms }
}

interface Proposing extends Pick<Writing, 'as' | 'note' | 'counterTo'> {
  readonly opened: Opened
  readonly actor: SignedIn
  readonly terms: Terms
}

async function propose(
  context: AppContext,
  tx: Queries,
  { opened, actor, terms, as, note, counterTo }: Proposing,
): Promise<Result<{ partnershipId: string }>> {
  const { agreement, found } = opened
  const author = authorOf(as)
  if (author === null) return refuse('forbidden')
  if (!OPEN_TO_CHANGES.includes(agreement.state)) return refuse('wrong-state')
  if (AGREEMENT_CATEGORY[agreement.state] === 'running' && !note) return refuse('reason-missing')
  const wording = { id: context.newId(), terms, note }
  const by = { as: author, userId: actor.userId, now: context.now() }
  const proposed =
    counterTo === null
      ? proposeChange(wording, agreement.text.terms, by)
      : await counter(tx, agreement, { changeId: counterTo, wording, by })
  if (!proposed.ok) return proposed
  await tx.agreements.addChange(agreement.id, proposed.value)
  await tellOfChange(context, tx, { found, by, about: 'proposed' })
  return ok({ partnershipId: agreement.partnershipId })
}

interface Countering {
  readonly changeId: string
  readonly wording: Wording
  readonly by: ChangeBy
}

/** Closes the change that is answered, and gives the one that answers it. */
async function counter(
  tx: Queries,
  { id, text }: Agreement,
  { changeId, wording, by }: Countering,
): Promise<Result<TermsChange>> {
  const change = await tx.agreements.change(id, changeId)
  const answered = change && answerChange(change, { kind: 'counter', ...wording }, by)
  if (!answered) return refuse('not-found')
  if (!answered.ok) return answered
  if (!(await tx.agreements.answerChange(answered.value.change, change.updatedAt))) return refuse('stale')
  // Its base is what stands now: the reader compares it with the agreement, not with the change it answers.
  return answered.value.counter ? ok({ ...answered.value.counter, base: text.terms }) : refuse('wrong-state')
}

const OPEN_TO_CHANGES: readonly Opened['agreement']['state'][] = ['in-negotiation', 'ready', 'in-force']

export const authorOf = (as: CaseRole): Author | null => (as === 'admin' ? null : as)
