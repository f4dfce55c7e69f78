import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { fieldId } from './field-id'
import { useLabelOf } from './field-labels'
import { Icon } from './icon'

interface FieldProblem {
  /** The form name; null for what concerns the whole form. */
  field: string | null
  message: string
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[]
  title?: string | undefined
  /** Only where two stand on one page. */
  id?: string | undefined
}

/** Stands on top of a form that came back. Takes focus by script; without one `role=alert` is read and links lead on. */
export const ErrorSummary = ({ problems, title, id = 'error-summary' }: ErrorSummaryProps) => {
  const texts = useTexts(shell)
  const labelOf = useLabelOf()
  if (problems.length === 0) return null
  return (
    <div className="error-summary" id={id} role="alert" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 className="error-summary-title" id={`${id}-title`}>
        <Icon name="alert" />
        {title ?? texts.errorSummary}
      </h2>
      <ul className="error-summary-list">
        {problems.map(({ field, message }) => (
          <li key={`${field}:${message}`}>
            {field === null ? message : <a href={`#${fieldId(field)}`}>{named(labelOf(field), message)}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** *Nama lengkap: Isi bagian ini.* A label that asks needs no colon. */
const named = (label: string | undefined, message: string): string => {
  if (label === undefined) return message
  return label.endsWith('?') ? `${label} ${message}` : `${label}: ${message}`
}
