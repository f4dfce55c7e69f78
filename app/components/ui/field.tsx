import type { ReactNode } from 'react'
import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { FieldError } from './field-error'
import { describedBy, fieldId } from './field-id'
import { useKnownLabel } from './field-labels'

/** What every kind of field takes. */
export interface FieldProps {
  name: string
  label: ReactNode
  /** How the error summary calls it, where the label alone could be of several. */
  calledThere?: string | undefined
  /** One short sentence on what to write. */
  hint?: ReactNode
  /** Shown as "Contoh: …". */
  example?: string | undefined
  /** The sentence of what is wrong; its presence marks the field as wrong. */
  error?: string | undefined
  optional?: boolean | undefined
  /** Shows the label as the heading of a one-question page. */
  large?: boolean | undefined
  /** Below the control, such as `<UnknownOption>`. */
  children?: ReactNode
}

interface ControlProps {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** What the control of a field needs so that label, hint and error are read with it. */
export const controlProps = ({ name, hint, example, error }: FieldProps): ControlProps => ({
  id: fieldId(name),
  name,
  'aria-describedby': describedBy(name, { hint: Boolean(hint ?? example), error: Boolean(error) }),
  'aria-invalid': error ? true : undefined,
})

interface FieldFrameProps extends FieldProps {
  control: ReactNode
}

/** Label, hint, example and error around one control. */
export const FieldFrame = ({ control, ...field }: FieldFrameProps) => {
  const { optional } = useTexts(shell).fields
  useKnownLabel(field.name, field.calledThere ?? field.label)
  const label = (
    <label className="field-label" htmlFor={fieldId(field.name)}>
      {field.label} {field.optional && <span className="field-optional">{optional}</span>}
    </label>
  )
  return (
    <div className={field.error ? 'field field-wrong' : 'field'}>
      {field.large ? <h1>{label}</h1> : label}
      <FieldHint {...field} />
      {field.error && <FieldError name={field.name}>{field.error}</FieldError>}
      {control}
      {field.children}
    </div>
  )
}

/** The hint and the example under a label. */
export const FieldHint = ({ name, hint, example }: FieldProps) => {
  const { fields } = useTexts(shell)
  if (!hint && !example) return null
  return (
    <p className="field-hint" id={`${fieldId(name)}-hint`}>
      {hint} {example && fields.example(example)}
    </p>
  )
}
