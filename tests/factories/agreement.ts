import type { Agreement, AgreementText, SideOfText } from '~/domain/agreement/agreement'
import type { Parties } from '~/domain/agreement/draft'
import type { Terms } from '~/domain/agreement/terms'
import { PATTERN_TABLE, type Pattern } from '~/domain/partnership/patterns'
import { someTerms } from './partnership'

/** The two parties of a link of this pattern: a garment factory (A) and a tailor without NIB (B). */
export const someParties = (pattern: Pattern = 'subcontracting'): Parties => ({
  a: {
    name: 'Garmen Priangan Utama',
    place: 'Kabupaten Bandung',
    nib: '1234567890123',
    role: PATTERN_TABLE[pattern].larger,
  },
  b: { name: 'Jahit Ibu Siti', place: 'Kota Ambon', nib: null, role: PATTERN_TABLE[pattern].smaller },
})

/** Hash of the text on the table of `anAgreement`. */
export const TEXT_HASH = 'f0'.repeat(32)
const SIGNED_AT = new Date('2026-12-20T03:00:00Z')

const SEEN: SideOfText = { seenHash: TEXT_HASH, signature: null }
const SIGNED: SideOfText = { seenHash: TEXT_HASH, signature: { at: SIGNED_AT, textHash: TEXT_HASH } }

/** A text as it stands in a state: seen by both from `ready` on, signed by whom the state says. */
const textIn = (state: Agreement['state'], terms: Terms): AgreementText => {
  const open = state === 'draft' || state === 'in-negotiation'
  const unsigned = open ? { seenHash: null, signature: null } : SEEN
  const binds = state === 'in-force' || state === 'completed' || state === 'expired' || state === 'terminated'
  return {
    terms,
    overridden: [],
    sides: {
      a: binds || state === 'signed-by-a' ? SIGNED : unsigned,
      b: binds || state === 'signed-by-b' ? SIGNED : unsigned,
    },
  }
}

/** A whole agreement: uniforms sewn for a factory. In any state it is as its path would have left it. */
export const anAgreement = ({
  state = 'draft',
  terms = someTerms(),
  ...changes
}: Partial<Agreement> & { readonly terms?: Terms } = {}): Agreement => ({
  id: '01930000-0000-7000-8000-00000000a9e1',
  partnershipId: '01930000-0000-7000-8000-0000000000d1',
  state,
  text: textIn(state, terms),
  binding:
    state === 'in-force' || state === 'amended'
      ? { text: textIn('in-force', terms), textHash: TEXT_HASH, since: SIGNED_AT, before: null }
      : null,
  endingNotices: { a: null, b: null },
  version: 1,
  createdAt: new Date('2026-12-01T03:00:00Z'),
  updatedAt: new Date('2026-12-20T03:00:00Z'),
  ...changes,
})
