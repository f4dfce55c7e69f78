import type { FieldProps } from './field'
import { TextField } from './text-field'

interface MoneyFieldProps extends FieldProps {
  defaultValue?: string | undefined
}

/** Rupiah. The full keyboard stays, because "1,5 juta" is an answer as good as digits. */
export const MoneyField = ({ defaultValue, ...field }: MoneyFieldProps) => (
  <TextField {...field} defaultValue={defaultValue} autoComplete="off" width="medium" prefix="Rp" />
)
