import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { isKind } from '~/domain/conversation/cards/card'
import { type Offer, withOffer } from '~/domain/conversation/cards/offer'
import { readTermsForm } from '../agreement/terms-form.server'
import { findRoom } from '../room/find-room.server'

type Asked = Parameters<typeof readTermsForm>[2] & {
  /** The accepted offer that is to be written into the terms; null for none. */
  readonly offer: string | null
}

/** The terms as `readTermsForm` gives them, with what an accepted offer of their case says filled in. */
export async function readTermsWithOffer(context: AppContext, actor: SignedIn, { offer, ...asked }: Asked) {
  const found = await readTermsForm(context, actor, asked)
  if (!found) return null
  const { view, form } = found
  const accepted = offer && form.kind !== 'locked' ? await acceptedOffer(context, actor, { ...asked, offer }) : null
  if (!accepted || form.kind === 'locked') return { view, form, offered: false }
  return { view, form: { ...form, terms: withOffer(form.terms, accepted) }, offered: true }
}

/** In front of the door of its room nobody reads what was agreed there. */
async function acceptedOffer(
  context: AppContext,
  actor: SignedIn,
  { partnershipId, offer }: { readonly partnershipId: string; readonly offer: string },
): Promise<Offer | null> {
  const seated = await findRoom(context, actor, { partnershipId })
  if (!seated.ok || seated.value.enteredAt === null) return null
  const stored = await context.db.cards.find({ roomId: seated.value.room.id, cardId: offer })
  return stored && isKind(stored.card, 'offer') && stored.card.state === 'accepted' ? stored.card.content : null
}
