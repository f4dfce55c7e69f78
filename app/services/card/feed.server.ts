import type { AppContext } from '~/context'
import type { StoredAgreement } from '~/db/agreement.server'
import type { Queries } from '~/db/db.server'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { SIDES, type SideKey } from '~/domain/agreement/terms'
import { type Author, type ChangeBy, proposeChange } from '~/domain/agreement/versions'
import { wayOfWriting } from '~/domain/agreement/writing'
import { askedOf, type Card } from '~/domain/conversation/cards/card'
import { type Feeding, planFeeding } from '~/domain/conversation/cards/feeding'
import { type Offer, withOffer } from '~/domain/conversation/cards/offer'
import { isSuspended } from '~/domain/partnership/guards'
import { ok, type Result, refuse } from '~/domain/result'
import { card as texts } from '~/i18n/card'
import { answerWithin } from '../agreement/answer-change.server'
import { openAgreement } from '../agreement/move.server'
import { tellOfChange } from '../agreement/tell-of-change.server'
import { moveWithin } from '../partnership/move.server'
import type { Seated } from '../room/find-room.server'

interface Agreed {
  /** Whoever accepted last. */
  readonly seated: Seated
  readonly card: Card
  readonly offer: Offer
}

/**
 * Brings an accepted offer into the terms: into those of the case while the two talk, later as a change of the agreement
 * that its author proposes and the others accept. What others changed meanwhile is never overwritten.
 * Refuses `not-found`, `link-suspended`, and what the move of the case or the answer to the change refuses.
 */
export async function feedTerms(context: AppContext, tx: Queries, agreed: Agreed): Promise<Result<Feeding>> {
  const { actor, room } = agreed.seated
  await tx.partnerships.hold(room.partnershipId)
  const found = await tx.partnerships.find(room.partnershipId, actor)
  if (!found) return refuse('not-found')
  if (isSuspended(found.partnership)) return refuse('link-suspended')
  const stored = await tx.agreements.ofPartnership(room.partnershipId)
  return stored
    ? await feedAgreement(context, tx, { ...agreed, stored })
    : await feedCase(context, tx, { ...agreed, found })
}

const CLASH: Feeding = { outcome: 'clash', changeId: null }
const LATER: Feeding = { outcome: 'later', changeId: null }

async function feedCase(
  context: AppContext,
  tx: Queries,
  { seated: { actor, side }, offer, found: { partnership } }: Agreed & { readonly found: Case },
): Promise<Result<Feeding>> {
  const plan = planFeeding(offer, partnership.terms)
  if (plan.kind === 'clash') return ok(CLASH)
  if (plan.kind === 'stands') return ok({ outcome: 'written', changeId: null })
  const { id: partnershipId, version } = partnership
  const event = { kind: 'revise', terms: plan.terms } as const
  const moved = await moveWithin(context, tx, { actor, partnershipId, version, as: side, event })
  return moved.ok ? ok({ outcome: 'written', changeId: null }) : moved
}

async function feedAgreement(
  context: AppContext,
  tx: Queries,
  agreed: Agreed & { readonly stored: StoredAgreement },
): Promise<Result<Feeding>> {
  const { card, offer, stored } = agreed
  const { state, text } = stored.agreement
  const way = wayOfWriting(state, card.side)
  // The broker's own draft, or a text that one side has signed.
  if (!way.ok || way.value === 'alone') return ok(LATER)
  const plan = planFeeding(offer, text.terms)
  if (plan.kind === 'stands') return ok({ outcome: 'agreed', changeId: null })
  const people = await peopleOf(tx, agreed)
  const proposed = people && (await propose(context, tx, { ...agreed, people }))
  if (!proposed) return ok(plan.kind === 'clash' ? CLASH : LATER)
  const { changeId } = proposed
  if (plan.kind === 'clash') {
    await tellOfChange(context, tx, { ...proposed, about: 'proposed' })
    return ok({ outcome: 'clash', changeId })
  }
  for (const { actor, side } of people.acceptors) {
    const answer = { actor, as: side, changeId, kind: 'accept', partnershipId: stored.agreement.partnershipId } as const
    const accepted = await answerWithin(context, tx, answer)
    if (!accepted.ok) return accepted
  }
  return ok({ outcome: 'agreed', changeId })
}

interface People {
  readonly author: { readonly actor: SignedIn; readonly side: Author }
  readonly acceptors: readonly { readonly actor: SignedIn; readonly side: SideKey }[]
}

/** Whoever offered, and whoever accepted, as they stand today; null when one of them has no account any more. */
async function peopleOf(tx: Queries, { seated, card }: Agreed): Promise<People | null> {
  const author = await tx.users.actor(card.authorId)
  if (!author) return null
  const history = await tx.cards.history(card.id)
  const acceptors: People['acceptors'][number][] = []
  for (const side of SIDES.filter((one) => askedOf(card).includes(one))) {
    const accepted = history.find((entry) => entry.event === 'accept' && entry.side === side)
    const userId = side === seated.side ? seated.actor.userId : accepted?.actorId
    const actor = userId ? await tx.users.actor(userId) : null
    if (!actor) return null
    acceptors.push({ actor, side })
  }
  return { author: { actor: author, side: card.side }, acceptors }
}

/** The offer as a change of the terms it was written on; null when its author may no longer propose one. */
async function propose(
  context: AppContext,
  tx: Queries,
  { offer, stored, people: { author } }: Agreed & { readonly stored: StoredAgreement; readonly people: People },
): Promise<{ readonly changeId: string; readonly found: Case; readonly by: ChangeBy } | null> {
  const { id, partnershipId } = stored.agreement
  const opened = await openAgreement(tx, author.actor, { partnershipId, as: author.side })
  if (!opened.ok) return null
  const wording = { id: context.newId(), terms: withOffer(offer.base, offer), note: texts.id.changeNote }
  const by = { as: author.side, userId: author.actor.userId, now: context.now() }
  const change = proposeChange(wording, offer.base, by)
  if (!change.ok) return null
  await tx.agreements.addChange(id, change.value)
  return { changeId: wording.id, found: opened.value.found, by }
}
