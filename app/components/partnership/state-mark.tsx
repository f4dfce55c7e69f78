import type { PartnershipState } from '../../domain/partnership/states'
import { law } from '../../i18n/law'
import { partnership } from '../../i18n/partnership'
import { useTexts } from '../locale'
import { type Mood, StateTag } from '../ui/state-tag'

const MOOD: Readonly<Record<PartnershipState, Mood>> = {
  proposed: 'waiting',
  talking: 'running',
  drafting: 'running',
  running: 'agreed',
  closed: 'closed',
  declined: 'closed',
  withdrawn: 'closed',
  'not-suited': 'closed',
}

interface StateMarkProps {
  state: PartnershipState
  overdue?: boolean | undefined
}

/** The state of a case, and a mark beside it when it rests too long. */
export const StateMark = ({ state, overdue = false }: StateMarkProps) => {
  const texts = useTexts(law)
  const { overdue: word } = useTexts(partnership)
  return (
    <span className="cluster">
      <StateTag mood={MOOD[state]}>{texts.states[state]}</StateTag>
      {overdue && <StateTag mood="wrong">{word}</StateTag>}
    </span>
  )
}
