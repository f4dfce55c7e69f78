import type { AppContext } from '~/context'
import type { BusinessToSave } from '~/db/business.server'
import type { Draft } from '~/db/draft.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Business } from '~/domain/business/business'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { versionBegunFrom } from '~/schemas/draft'
import { ProfileAnswers } from '~/schemas/profile'
import { profileToBusiness } from '~/schemas/profile-business'
import { type GivenConsent, recordConsent } from '../consent/record.server'
import { findDraft, isOnBehalf } from '../draft/find.server'
import { once } from '../once.server'
import { mayChange } from './may-change'

interface Input {
  readonly draftId: string
  /** The draft as it was shown when it was sent. */
  readonly version: number
  /** The language of the page, in which a broker read the owner's consent. */
  readonly locale: string
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
  const read = await describe(context, actor, draft)
  if (!read.ok) return read
  const { described, owner } = read.value

  return once<Sent>(context, {
    actor,
    action: 'profile-send',
    submission: input.submission,
    work: async (tx) => {
      if (!(await tx.drafts.markSent({ id: draft.id, version: input.version }, context.now()))) {
        // A double tap: the other one was first, and what it made is the answer.
        const other = await tx.drafts.of(actor.userId, draft.id)
        return other?.sentAt ? alreadySent(other) : refuse('stale')
      }
      const businessId = described.business.id
      const groups = await tx.businesses.groupsAmong(described.business.groups)
      const save = { ...described, business: { ...described.business, groups: groups.map(({ id }) => id) } }
      const version = versionBegunFrom(draft.answers)
      if (version === null) {
        const ownerId = isOnBehalf(actor, draft) ? null : actor.userId
        await tx.businesses.create(save, { ownerId, newId: context.newId })
        if (ownerId === null && owner)
          await recordConsent(context, tx, { actor, given: { ...owner, businessId, locale: input.locale } })
      } else if (!(await tx.businesses.replace(save, { version, newId: context.newId }))) return refuse('stale')
      await tx.drafts.became(draft.id, { businessId, opportunityId: null })
      await tx.outbox.add({ topic: 'business-changed', businessId })
      return ok({ businessId })
    },
  })
}

interface Described {
  readonly described: BusinessToSave
  /** Who agreed that a broker fills this in. */
  readonly owner: Pick<GivenConsent, 'personName' | 'personPhone' | 'channel'> | null
}

async function describe(context: AppContext, actor: SignedIn, draft: Draft): Promise<Result<Described>> {
  const answers = ProfileAnswers.safeParse(draft.answers)
  if (!answers.success) return refuse('incomplete')
  const before = draft.businessId === null ? null : await changeable(context, actor, draft.businessId)
  if (draft.businessId !== null && before === null) return refuse('not-found')
  const { newId, now } = context
  const business = profileToBusiness(answers.data, { id: draft.businessId ?? newId(), newId, now: now(), before })
  const { owner, certificates } = answers.data
  return ok({ described: { business, nib: certificates.nib ?? null }, owner: owner ? personOf(owner) : null })
}

async function changeable({ db }: AppContext, actor: SignedIn, id: string): Promise<Business | null> {
  const stored = await db.businesses.stored(id)
  return stored && mayChange(actor, stored) ? stored.business : null
}

const personOf = ({ ownerName, ownerPhone, channel }: NonNullable<ProfileAnswers['owner']>) => ({
  personName: ownerName,
  personPhone: ownerPhone ?? null,
  channel,
})

const alreadySent = ({ businessId }: Draft): Result<Sent> =>
  businessId === null ? refuse('not-found') : ok({ businessId })
