import type { AppContext } from '~/context'
import type { Draft } from '~/db/draft.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { Business } from '~/domain/business/business'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { versionBegunFrom } from '~/schemas/draft'
import { ProfileAnswers } from '~/schemas/profile'
import { profileToBusiness } from '~/schemas/profile-business'
import { findDraft, isOnBehalf } from '../draft/find.server'
import { once } from '../once.server'

interface Input {
  readonly draftId: string
  /** The draft as it was shown when it was sent. */
  readonly version: number
  readonly submission: Submission
}

interface Sent {
  readonly businessId: string
}

/**
 * Makes the business that a draft describes, or changes the one it began from. Whoever sends a new one owns it,
 * except a broker. Refuses `not-found`, `incomplete`, and `stale` when the draft or the business was changed since.
 */
export async function sendProfile(context: AppContext, actor: SignedIn, input: Input): Promise<Result<Sent>> {
  const draft = await findDraft(context, actor, { id: input.draftId, kind: 'profile' })
  if (!draft) return refuse('not-found')
  if (draft.sentAt) return alreadySent(draft)
  const answers = ProfileAnswers.safeParse(draft.answers)
  if (!answers.success) return refuse('incomplete')
  const before = draft.businessId === null ? null : await editable(context, actor, draft.businessId)
  if (draft.businessId !== null && !before) return refuse('not-found')
  const { newId } = context
  const now = context.now()
  const described = profileToBusiness(answers.data, { id: draft.businessId ?? newId(), newId, now, before })

  return once<Sent>(context, {
    actor,
    action: 'profile-send',
    submission: input.submission,
    work: async (tx) => {
      if (!(await tx.drafts.markSent({ id: draft.id, version: input.version }, now))) {
        // A double tap: the other one was first, and what it made is the answer.
        const other = await tx.drafts.of(actor.userId, draft.id)
        return other?.sentAt ? alreadySent(other) : refuse('stale')
      }
      const groups = await tx.businesses.groupsAmong(described.groups)
      const save = {
        business: { ...described, groups: groups.map(({ id }) => id) },
        nib: answers.data.certificates.nib ?? null,
      }
      const basis = versionBegunFrom(draft.answers)
      if (basis !== null) {
        if (!(await tx.businesses.replace(save, { version: basis, newId }))) return refuse('stale')
      } else await tx.businesses.create(save, { ownerId: isOnBehalf(actor, draft) ? null : actor.userId, newId })
      await tx.drafts.became(draft.id, { businessId: described.id, opportunityId: null })
      await tx.outbox.add({ topic: 'business-changed', businessId: described.id })
      return ok({ businessId: described.id })
    },
  })
}

const alreadySent = ({ businessId }: Draft): Result<Sent> =>
  businessId === null ? refuse('not-found') : ok({ businessId })

async function editable({ db }: AppContext, actor: SignedIn, id: string): Promise<Business | null> {
  const stored = await db.businesses.stored(id)
  return stored && (can(actor, 'edit', stored.access) || can(actor, 'fill-in', stored.access)) ? stored.business : null
}
