import type { Obligation } from '../../domain/agreement/obligations'
import { obligation } from '../../i18n/obligation'
import { obligationPages } from '../../i18n/obligation-pages'
import { useTexts } from '../locale'

interface EvidenceAskedProps {
  of: Pick<Obligation, 'subject' | 'evidence'>
}

/** What makes it kept, in words. */
export const EvidenceAsked = ({ of: { subject, evidence } }: EvidenceAskedProps) => {
  const { evidence: names } = useTexts(obligation)
  const { byDeliveries, byPayments } = useTexts(obligationPages)
  if (subject.kind === 'delivery') return byDeliveries
  if (subject.kind === 'payment') return byPayments
  return evidence.map((kind) => names[kind]).join(' + ')
}
