import type { ReactNode } from 'react'
import { Choice } from './choice'
import { FieldError } from './field-error'
import { describedBy, fieldId } from './field-id'

interface CheckboxProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string | undefined
  defaultChecked?: boolean | undefined
  error?: string | undefined
}

/** One statement to agree to. A consent is never ticked beforehand (UU 27/2022). */
export const Checkbox = ({ name, label, hint, value = 'yes', defaultChecked = false, error }: CheckboxProps) => (
  <div className={error ? 'field field-wrong' : 'field'}>
    {error && <FieldError name={name}>{error}</FieldError>}
    <Choice
      type="checkbox"
      id={fieldId(name)}
      name={name}
      value={value}
      label={label}
      hint={hint}
      defaultChecked={defaultChecked}
      describedBy={describedBy(name, { hint: false, error: Boolean(error) })}
    />
  </div>
)
