import type { AppContext } from '~/context'
import type { KeptDocument } from '~/db/agreement.server'
import type { Case } from '~/db/partnership.server'
import type { Terms } from '~/domain/agreement/terms'
import { canonicalText, documentOf } from '~/i18n/agreement-document'
import { partiesOf } from '../partnership/case-facts'

/** The agreement of a case as these terms write it, and the hash that is signed. */
export const documentFor = ({ sha256 }: AppContext, found: Case, terms: Terms): KeptDocument => {
  const { reference, partnership } = found
  const input = { reference, pattern: partnership.pattern, parties: partiesOf(found), terms }
  const written = { id: documentOf(input, 'id'), en: documentOf(input, 'en') }
  const canonical = canonicalText((locale) => written[locale])
  return { hash: sha256(canonical), canonical, written }
}
