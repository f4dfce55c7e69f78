import type { ReactNode } from 'react'
import { fieldId } from './field-id'
import { Icon } from './icon'

interface FieldErrorProps {
  /** The form name of the field. */
  name: string
  children: ReactNode
}

export const FieldError = ({ name, children }: FieldErrorProps) => (
  <p className="field-error" id={`${fieldId(name)}-error`}>
    <Icon name="alert" />
    <span>{children}</span>
  </p>
)
