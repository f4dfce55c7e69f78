import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Agreement } from '~/domain/agreement/agreement'
import { withClause } from '~/domain/agreement/clause-terms'
import type { ClauseCode } from '~/domain/agreement/clauses'
import { differences, type TermField } from '~/domain/agreement/differences'
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
import { authorOf, type WayOfWriting, wayOfWriting } from '~/domain/agreement/writing'
import type { CaseRole } from '~/domain/partnership/partnership'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { moveOpened, type Opened, openAgreement } from './move.server'
import { tellOfChange } from './tell-of-change.server'
import { versionsSeenBy } from './versions-seen.server'

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
 * Refuses `not-found`, `forbidden`, `wrong-state`, `not-your-move` for the broker's draft, `nothing-changed`, `stale`,
 * `reason-missing` for an amendment without a note, and `conflict-open` when somebody else changed the same statement
 * meanwhile: `readConflicts` tells which.
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
    work: async (tx): Promise<Result<Written>> => {
      const desk = await openForWriting(tx, actor, writing)
      if (!desk.ok) return desk
      const { opened, edits, way, author } = desk.value
      const settled = settleMerge(edits, writing.choices)
      if (!settled.ok) return settled
      const terms = settled.value
      const written =
        way === 'proposed'
          ? await propose(context, tx, { ...writing, opened, author, userId: actor.userId, terms })
          : await rewriteDraft(context, tx, { opened, actor, terms })
      return written.ok ? ok({ ...written.value, way }) : written
    },
  })

interface Written {
  readonly partnershipId: string
  readonly way: WayOfWriting
}

/** What clashes between somebody's words and those that came between; empty when nothing does. */
export async function readConflicts(
  context: AppContext,
  actor: SignedIn,
  writing: Writing,
): Promise<readonly Conflict[]> {
  const desk = await openForWriting(context.db, actor, writing)
  return desk.ok ? mergeTerms(desk.value.edits).conflicts : []
}

interface Desk {
  readonly opened: Opened
  readonly author: Author
  readonly way: WayOfWriting
  readonly edits: Edits
}

/** Asked before anything is compared: a comparison tells what stands in terms that are perhaps not the writer's to read. */
async function openForWriting(tx: Queries, actor: SignedIn, writing: Writing): Promise<Result<Desk>> {
  const opened = await openAgreement(tx, actor, writing)
  if (!opened.ok) return opened
  const { agreement } = opened.value
  const author = authorOf(writing.as)
  if (author === null) return refuse('forbidden')
  const way = wayOfWriting(agreement.state, author)
  if (!way.ok) return way
  const versions = await versionsSeenBy(tx, agreement.id, writing.as)
  const seen = versions.find(({ number }) => number === writing.base)
  if (!seen) return refuse('not-found')
  const { clause, terms } = writing
  const mine = clause === null ? terms : withClause(seen.terms, clause, terms)
  const edits = { base: seen.terms, mine, theirs: agreement.text.terms }
  return ok({ opened: opened.value, author, way: way.value, edits })
}

interface Rewriting {
  readonly opened: Opened
  readonly actor: SignedIn
  readonly terms: Terms
}

async function rewriteDraft(context: AppContext, tx: Queries, { opened, actor, terms }: Rewriting) {
  if (differences(opened.agreement.text.terms, terms).length === 0) return refuse('nothing-changed')
  const event = { kind: 'revise', terms, agreedBy: [] } as const
  return moveOpened(context, tx, { ...opened, actor, as: 'broker', event })
}

interface Proposing extends Pick<Writing, 'terms' | 'note' | 'counterTo'> {
  readonly opened: Opened
  readonly author: Author
  readonly userId: string
}

async function propose(
  context: AppContext,
  tx: Queries,
  { opened: { agreement, found }, author, userId, terms, note, counterTo }: Proposing,
): Promise<Result<{ partnershipId: string }>> {
  if (AGREEMENT_CATEGORY[agreement.state] === 'running' && !note) return refuse('reason-missing')
  const wording = { id: context.newId(), terms, note }
  const by = { as: author, userId, now: context.now() }
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
