import type { EvidenceKind, Obligation } from '../../domain/agreement/obligations'
import { obligation } from '../../i18n/obligation'
import { obligationPages } from '../../i18n/obligation-pages'
import { useTexts } from '../locale'

interface EvidenceAskedProps {
  of: Pick<Obligation, 'subject' | 'evidence'>
  /** What of it is there already. */
  given?: readonly EvidenceKind[] | undefined
}

/** What makes it kept, in words. */
export const EvidenceAsked = ({ of: { subject, evidence }, given = [] }: EvidenceAskedProps) => {
  const { evidence: names } = useTexts(obligation)
  const { byDeliveries, byPayments, byChecking, given: isThere } = useTexts(obligationPages)
  if (subject.kind === 'delivery') return byDeliveries
  if (subject.kind === 'payment') return byPayments
  if (subject.kind === 'check') return byChecking
  return evidence.map((kind) => (given.includes(kind) ? isThere(names[kind]) : names[kind])).join(' + ')
}
