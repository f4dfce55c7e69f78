import type { OpportunityState } from '../../domain/opportunity/opportunity'
import { law } from '../../i18n/law'
import { useTexts } from '../locale'
import { type Mood, StateTag } from '../ui/state-tag'

const MOOD: Readonly<Record<OpportunityState, Mood>> = {
  open: 'running',
  matched: 'running',
  met: 'agreed',
  expired: 'closed',
  withdrawn: 'closed',
}

export const OpportunityStateTag = ({ state }: { state: OpportunityState }) => (
  <StateTag mood={MOOD[state]}>{useTexts(law).opportunityStates[state]}</StateTag>
)
