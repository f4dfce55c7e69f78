import type { AgreementState as State } from '../../domain/agreement/states'
import { agreementLife } from '../../i18n/agreement-life'
import { useTexts } from '../locale'
import { type Mood, StateTag } from '../ui/state-tag'

const MOOD: Readonly<Record<State, Mood>> = {
  draft: 'waiting',
  'in-negotiation': 'running',
  ready: 'waiting',
  'signed-by-a': 'waiting',
  'signed-by-b': 'waiting',
  'in-force': 'agreed',
  amended: 'waiting',
  completed: 'closed',
  expired: 'closed',
  terminated: 'closed',
}

/** Where a written agreement stands. */
export const AgreementState = ({ state }: { state: State }) => {
  const { states } = useTexts(agreementLife)
  return (
    <p>
      <StateTag mood={MOOD[state]}>{states[state]}</StateTag>
    </p>
  )
}
