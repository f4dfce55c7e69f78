import type { ObligationState } from '../../domain/agreement/standing'
import { obligation } from '../../i18n/obligation'
import { useTexts } from '../locale'
import type { IconName } from '../ui/icon'
import { type Mood, StateTag } from '../ui/state-tag'

const LOOK: Readonly<Record<ObligationState, readonly [Mood, IconName]>> = {
  late: ['wrong', 'alert'],
  disputed: ['wrong', 'scales'],
  due: ['waiting', 'clock'],
  upcoming: ['closed', 'calendar'],
  kept: ['agreed', 'check'],
  waived: ['closed', 'minus'],
}

/** Where an obligation stands: icon, colour and word say the same. */
export const StandingTag = ({ state }: { state: ObligationState }) => {
  const { states } = useTexts(obligation)
  const [mood, icon] = LOOK[state]
  return (
    <StateTag mood={mood} icon={icon}>
      {states[state]}
    </StateTag>
  )
}
