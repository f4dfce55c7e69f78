import { law } from '../../i18n/law'
import { partnership } from '../../i18n/partnership'
import { useFormAnswer } from '../form-answer'
import { useTexts } from '../locale'

/** The answer to a form of a case, with the sentences of the law tables and of the moves. */
export const useCaseAnswer = () => {
  const { refusals } = useTexts(partnership)
  const { refusals: byLaw, sizeUnknown } = useTexts(law)
  return useFormAnswer({ ...byLaw, 'size-unknown': sizeUnknown.both, ...refusals })
}

export type CaseAnswer = ReturnType<typeof useCaseAnswer>
