import { createHash } from 'node:crypto'
import type { AgreementPaper, EvidenceLine } from '~/documents/agreement-pdf.server'
import { type Hash, nextEntry } from '~/domain/agreement/evidence'
import { type AgreementInput, canonicalText, documentOf } from '~/i18n/agreement-document'
import { someParties } from './agreement'
import { someTerms } from './partnership'

const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex')
const SIGNED_AT = new Date('2026-12-20T03:00:00Z')

const HAPPENED = [
  { kind: 'override', side: null, actorName: 'Budi Santoso', reason: 'Barang dibayar di muka' },
  { kind: 'make-ready', side: null, actorName: 'Budi Santoso' },
  { kind: 'read', side: 'a', actorName: 'Rina Kartika' },
  { kind: 'sign-a', side: 'a', actorName: 'Rina Kartika' },
  { kind: 'read', side: 'b', actorName: 'Siti Aminah' },
  { kind: 'sign-b', side: 'b', actorName: 'Siti Aminah' },
] as const

/** The paper of an agreement that both signed, with its chain of evidence. */
export const anAgreementPaper = (changes: Partial<AgreementInput> = {}) => {
  const input = {
    reference: 'JJ-2026-000123',
    pattern: 'subcontracting',
    parties: someParties(),
    terms: someTerms(),
    ...changes,
  } as const
  const written = { id: documentOf(input, 'id'), en: documentOf(input, 'en') }
  const canonical = canonicalText((locale) => written[locale])
  const textHash = sha256(canonical)
  const lines: EvidenceLine[] = []
  for (const [index, { actorName, kind, side, ...said }] of HAPPENED.entries()) {
    const at = new Date(SIGNED_AT.getTime() + (index + 1 - HAPPENED.length) * 3_600_000)
    const entry = nextEntry(
      lines.at(-1) ?? null,
      {
        kind,
        side,
        reason: 'reason' in said ? said.reason : null,
        actorId: actorName,
        at,
        textHash,
        from: 'ready',
        to: 'ready',
        termsHash: null,
        proposedById: null,
      },
      sha256,
    )
    lines.push({ ...entry, event: kind, actorName, proposedBy: null })
  }
  const paper: AgreementPaper = {
    reference: input.reference,
    written,
    at: SIGNED_AT,
    proof: {
      since: SIGNED_AT,
      textHash,
      lines,
      checkCode: '7KQ2-M9PX-4TDA',
      checkAddress: 'https://jejaring.example/check/7KQ2M9PX4TDA',
    },
  }
  return { paper, canonical }
}
