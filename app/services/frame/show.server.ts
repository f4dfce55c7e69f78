import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { FrameAgreement } from '~/domain/agreement/annexes'
import { frameDocumentOf } from '~/i18n/agreement-document'
import { partiesOf } from '../partnership/case-facts'

/**
 * A frame with all its annexes, for its broker and the people of its lead. A partner reads the frame with its own annex on
 * the page of its agreement, and never those of the others. Null for everybody else.
 */
export async function readFrame({ db }: AppContext, actor: SignedIn, frameId: string) {
  const frame = await db.frames.find(frameId, actor)
  if (!frame) return null
  const members = await Promise.all(
    frame.annexes.map(async ({ partnershipId, number, state }) => {
      const [found, stored] = await Promise.all([
        db.partnerships.find(partnershipId, actor),
        db.agreements.ofPartnership(partnershipId),
      ])
      // What the broker writes is the broker's until it is opened.
      const hidden = state === 'draft' && found?.partnership.brokerId !== actor.userId
      return found && stored && !hidden ? [{ found, stored, number, state }] : []
    }),
  )
  const shown = members.flat()
  const [first] = shown
  const { pattern, reference } = frame
  const whole: FrameAgreement | null = first
    ? {
        pattern,
        lead: partiesOf(first.found).a,
        terms: frame.terms,
        annexes: shown.map(({ found, stored, number }) => ({
          businessId: found.partnership.sides.b.businessId,
          party: partiesOf(found).b,
          terms: stored.agreement.text.terms,
          number,
        })),
      }
    : null
  return {
    reference,
    pattern,
    lead: first?.found.businesses.a.name ?? '',
    annexes: shown.map(({ found, number, state }) => ({
      number,
      state,
      partnershipId: found.partnership.id,
      reference: found.reference,
      partner: found.businesses.b.name,
    })),
    written: whole && {
      id: frameDocumentOf({ reference, frame: whole }, 'id'),
      en: frameDocumentOf({ reference, frame: whole }, 'en'),
    },
  }
}
