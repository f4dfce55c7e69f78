import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Draft } from '~/db/draft.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { mayPost } from '~/domain/opportunity/posting'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { versionBegunFrom } from '~/schemas/draft'
import { answersToOpportunity, opportunityToAnswers } from '~/schemas/opportunity-answers'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'
import { checkEnd, checkNeed } from './answer.server'
import { findOpportunityDraft, type OpportunityDraft } from './find-draft.server'

interface Input {
  readonly draftId: string
  /** The draft as it was shown when it was sent. */
  readonly version: number
  readonly submission: Submission
}

interface Sent {
  readonly opportunityId: string
}

/**
 * Posts the opportunity that a draft describes, or changes the one it began from. Refuses `not-found`, `incomplete`,
 * `size-unknown`, `poster-too-small`, `expiry-in-past`, `expiry-too-far`, `needed-in-past`, and `stale` when the draft or the
 * opportunity was changed since.
 */
export async function sendOpportunity(context: AppContext, actor: SignedIn, input: Input): Promise<Result<Sent>> {
  const found = await findOpportunityDraft(context, actor, input.draftId)
  if (!found) return refuse('not-found')
  if (found.draft.sentAt) return alreadySent(found.draft)
  const described = describe(context, found)
  if (!described.ok) return described
  const opportunity = described.value
  const now = context.now()

  return once<Sent>(context, {
    actor,
    action: 'opportunity-send',
    submission: input.submission,
    work: async (tx) => {
      if (!(await tx.drafts.markSent({ id: found.draft.id, version: input.version }, now))) {
        // A double tap: the other one was first, and what it made is the answer.
        const other = await tx.drafts.of(actor.userId, found.draft.id)
        return other?.sentAt ? alreadySent(other) : refuse('stale')
      }
      const saved = await save(tx, opportunity, versionBegunFrom(found.draft.answers))
      if (!saved) return refuse('stale')
      const { after, before } = saved
      await tx.opportunities.record({
        id: context.newId(),
        opportunityId: opportunity.id,
        event: before ? 'revise' : 'post',
        state: after.state,
        actorId: actor.userId,
        at: now,
        ...(before && { before: opportunityToAnswers(before, { regency: found.poster.regency, files: [] }) }),
      })
      if (before) await tellOfRevision(context, tx, after)
      const files = found.files.map(({ id }) => id)
      await tx.files.attach(actor.userId, files, opportunity.id)
      await tx.drafts.became(found.draft.id, { businessId: opportunity.businessId, opportunityId: opportunity.id })
      await tx.outbox.add({ topic: 'opportunity-changed', opportunityId: opportunity.id })
      return ok({ opportunityId: opportunity.id })
    },
  })
}

/** Who showed interest did so in what stood there before. */
async function tellOfRevision(context: AppContext, tx: Queries, { id, title }: Opportunity): Promise<void> {
  const detail = { title, path: paths.opportunityInterest(id) }
  await notify(context, tx, {
    to: await tx.interests.waitingPeople(id),
    content: { kind: 'opportunity-revised', detail },
  })
}

function describe({ newId, now }: AppContext, found: OpportunityDraft): Result<Opportunity> {
  const { draft, poster, pattern } = found
  const allowed = mayPost(pattern, poster)
  if (!allowed.ok) return allowed
  const made = { id: draft.opportunityId ?? newId(), businessId: poster.id, regency: poster.regency, newId, now: now() }
  const described = answersToOpportunity(pattern, draft.answers, made)
  if (!described.ok) return described
  const { expiresAt, neededBy } = described.value
  const end = checkEnd(expiresAt, made.now)
  if (!end.ok) return end
  const begin = checkNeed(neededBy, { draft, now: made.now })
  return begin.ok ? described : begin
}

interface Saved {
  /** In the state it has. */
  readonly after: Opportunity
  /** Null for one that is new. */
  readonly before: Opportunity | null
}

/** Null when somebody else saved since. */
async function save(tx: Queries, opportunity: Opportunity, basis: number | null): Promise<Saved | null> {
  if (basis === null) {
    await tx.opportunities.create(opportunity)
    return { after: opportunity, before: null }
  }
  // A change of words is no move: the state stays.
  const before = await tx.opportunities.byId(opportunity.id)
  const after = before && { ...opportunity, state: before.state }
  return after && (await tx.opportunities.replace(after, basis)) ? { after, before } : null
}

const alreadySent = ({ opportunityId }: Draft): Result<Sent> =>
  opportunityId === null ? refuse('not-found') : ok({ opportunityId })
