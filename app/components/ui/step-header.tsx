import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { BackLink } from './back-link'

interface StepHeaderProps {
  /** From 1. */
  step: number
  of: number
  backTo?: string | undefined
}

/** "Pertanyaan n dari m" with a bar, above a one-question page. */
export const StepHeader = ({ step, of, backTo }: StepHeaderProps) => {
  const texts = useTexts(shell)
  return (
    <div className="step-head">
      {backTo && <BackLink to={backTo} />}
      <p className="step-count">{texts.step(step, of)}</p>
      <div className="step-bar" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <span key={index} className={index < step ? 'done' : undefined} />
        ))}
      </div>
    </div>
  )
}
