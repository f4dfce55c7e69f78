import type { AppContext } from '~/context'
import type { KeptDocument, StoredAgreement } from '~/db/agreement.server'
import type { Case } from '~/db/partnership.server'
import { canonicalText, documentOf, frameDocumentOf } from '~/i18n/agreement-document'
import type { Locale } from '~/i18n/locale'
import { partiesOf } from '../partnership/case-facts'

/** The text on the table as it is read and signed, and its hash. An annex is signed together with its frame. */
export const documentFor = (
  { sha256 }: AppContext,
  found: Case,
  stored: Pick<StoredAgreement, 'agreement' | 'frame'>,
): KeptDocument => {
  const written = { id: writtenIn('id', found, stored), en: writtenIn('en', found, stored) }
  const canonical = canonicalText((locale) => written[locale])
  return { hash: sha256(canonical), canonical, written }
}

const writtenIn = (locale: Locale, found: Case, { agreement, frame }: Pick<StoredAgreement, 'agreement' | 'frame'>) => {
  const { reference, partnership } = found
  const { pattern, sides } = partnership
  const { terms } = agreement.text
  const parties = partiesOf(found)
  if (frame === null) return documentOf({ reference, pattern, parties, terms }, locale)
  const annex = { businessId: sides.b.businessId, party: parties.b, terms, number: frame.annexNumber }
  const whole = { pattern, lead: parties.a, terms: frame.terms, annexes: [annex] }
  return frameDocumentOf({ reference: frame.reference, frame: whole }, locale)
}
