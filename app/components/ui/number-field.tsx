import type { ReactNode } from 'react'
import type { FieldProps } from './field'
import { TextField } from './text-field'

interface NumberFieldProps extends FieldProps {
  defaultValue?: string | number | undefined
  /** Shown after the number, such as `kg per bulan`. */
  unit?: ReactNode
  /** The keypad shows the decimal comma. */
  decimals?: boolean | undefined
}

/** A text box with a number keypad: no mask and no spinner, so dots, commas and spaces are the reader's own. */
export const NumberField = ({ defaultValue, unit, decimals = false, ...field }: NumberFieldProps) => (
  <TextField
    {...field}
    defaultValue={defaultValue?.toString()}
    inputMode={decimals ? 'decimal' : 'numeric'}
    autoComplete="off"
    width="short"
    suffix={unit}
  />
)
