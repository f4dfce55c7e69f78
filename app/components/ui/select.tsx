import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { controlProps, FieldFrame, type FieldProps } from './field'

interface SelectOption {
  value: string
  label: string
}

interface SelectProps extends FieldProps {
  /** Either a flat list, or groups such as regencies under their province. */
  options?: readonly SelectOption[] | undefined
  groups?: readonly { label: string; options: readonly SelectOption[] }[] | undefined
  defaultValue?: string | undefined
  /** The empty first line; `Pilih satu` when not said. */
  placeholder?: string | undefined
}

const Options = ({ options }: { options: readonly SelectOption[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))

export const Select = ({ options = [], groups = [], defaultValue = '', placeholder, ...field }: SelectProps) => {
  const { choose } = useTexts(shell).fields
  return (
    <FieldFrame
      {...field}
      control={
        <div className="control-row">
          <select {...controlProps(field)} className="control control-medium" defaultValue={defaultValue}>
            <option value="">{placeholder ?? choose}</option>
            <Options options={options} />
            {groups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                <Options options={group.options} />
              </optgroup>
            ))}
          </select>
        </div>
      }
    />
  )
}
