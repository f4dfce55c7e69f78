import type { AppContext } from '~/context'
import type { BusinessToSave } from '~/db/business.server'
import type { Queries } from '~/db/db.server'
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
import { recordSizeMove, withSize } from '../size/follow-figures.server'
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
      const sending = { context, tx, actor, draft, described: read.value, locale: input.locale }
      const version = versionBegunFrom(draft.answers)
      const saved = version === null ? await create(sending) : await change(sending, version)
      if (!saved.ok) return saved
      const { businessId } = saved.value
      await tx.drafts.became(draft.id, { businessId, opportunityId: null })
      await tx.outbox.add({ topic: 'business-changed', businessId })
      return saved
    },
  })
}

interface Described {
  readonly described: BusinessToSave
  /** The business as it stood, when its profile is changed. */
  readonly before: Business | null
  /** Who agreed that a broker fills this in. */
  readonly owner: Pick<GivenConsent, 'personName' | 'personPhone' | 'channel'> | null
}

interface Sending {
  readonly context: AppContext
  readonly tx: Queries
  readonly actor: SignedIn
  readonly draft: Draft
  readonly described: Described
  readonly locale: string
}

async function create({ context, tx, actor, draft, described, locale }: Sending): Promise<Result<Sent>> {
  const { owner } = described
  const save = await withGroups(tx, described.described)
  const businessId = save.business.id
  const ownerId = isOnBehalf(actor, draft) ? null : actor.userId
  await tx.businesses.create(save, { ownerId, newId: context.newId })
  if (ownerId === null && owner) await recordConsent(context, tx, { actor, given: { ...owner, businessId, locale } })
  return ok({ businessId })
}

async function change(sending: Sending, version: number): Promise<Result<Sent>> {
  const { context, tx, actor, described } = sending
  const { before } = described
  const save = await withGroups(tx, described.described)
  const businessId = save.business.id
  // A broker may be judging its size at this moment: the figures and the size belong together.
  await tx.businesses.hold(businessId)
  const business = await withSize(tx, save.business, context.now())
  if (!(await tx.businesses.replace({ ...save, business }, { version, newId: context.newId }))) return refuse('stale')
  // What stood before is of this version: any other was stale.
  if (before) await recordSizeMove(context, tx, { actor, before, after: business })
  return ok({ businessId })
}

/** Only groups that stand are joined. */
async function withGroups(tx: Queries, save: BusinessToSave): Promise<BusinessToSave> {
  const groups = await tx.businesses.groupsAmong(save.business.groups)
  return { ...save, business: { ...save.business, groups: groups.map(({ id }) => id) } }
}

async function describe(context: AppContext, actor: SignedIn, draft: Draft): Promise<Result<Described>> {
  const answers = ProfileAnswers.safeParse(draft.answers)
  if (!answers.success) return refuse('incomplete')
  const before = draft.businessId === null ? null : await changeable(context, actor, draft.businessId)
  if (draft.businessId !== null && before === null) return refuse('not-found')
  const { newId, now } = context
  const business = profileToBusiness(answers.data, { id: draft.businessId ?? newId(), newId, now: now(), before })
  const { owner, certificates } = answers.data
  const described = { business, nib: certificates.nib ?? null }
  return ok({ described, before, owner: owner ? personOf(owner) : null })
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
