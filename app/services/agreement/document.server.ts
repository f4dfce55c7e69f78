import type { AppContext } from '~/context'
import type { FramePlace, KeptDocument } from '~/db/agreement.server'
import type { Case } from '~/db/partnership.server'
import type { Terms } from '~/domain/agreement/terms'
import { canonicalText, documentOf, frameDocumentOf } from '~/i18n/agreement-document'
import type { Locale } from '~/i18n/locale'
import { partiesOf } from '../partnership/case-facts'

interface Wanted {
  readonly terms: Terms
  /** The frame whose annex it is; null for an agreement of two. */
  readonly frame: FramePlace | null
}

/** The agreement of a case as it is read and signed, and its hash. An annex is signed together with its frame. */
export const documentFor = ({ sha256 }: AppContext, found: Case, wanted: Wanted): KeptDocument => {
  const written = { id: writtenIn('id', found, wanted), en: writtenIn('en', found, wanted) }
  const canonical = canonicalText((locale) => written[locale])
  return { hash: sha256(canonical), canonical, written }
}

const writtenIn = (locale: Locale, found: Case, { terms, frame }: Wanted) => {
  const { reference, partnership } = found
  const { pattern, sides } = partnership
  const parties = partiesOf(found)
  if (frame === null) return documentOf({ reference, pattern, parties, terms }, locale)
  const annex = { businessId: sides.b.businessId, party: parties.b, terms, number: frame.annexNumber }
  const whole = { pattern, lead: parties.a, terms: frame.terms, annexes: [annex] }
  return frameDocumentOf({ reference: frame.reference, frame: whole }, locale)
}
