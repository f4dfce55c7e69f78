import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { Choice, type ChoiceOption } from './choice'
import { FieldHint, type FieldProps } from './field'
import { FieldError } from './field-error'
import { describedBy, fieldId } from './field-id'
import { useKnownLabel } from './field-labels'

export interface ChoiceGroupProps extends FieldProps {
  options: readonly ChoiceOption[]
  /** Two columns where there is room, for long lists of short words. */
  columns?: boolean | undefined
}

interface ChoiceGroupFrameProps extends ChoiceGroupProps {
  type: 'radio' | 'checkbox'
  checked: readonly string[]
}

/** What RadioGroup and CheckboxGroup share. The first choice takes the field's id: the error summary leads there. */
export const ChoiceGroup = ({ type, checked, options, columns, ...field }: ChoiceGroupFrameProps) => {
  const { optional } = useTexts(shell).fields
  useKnownLabel(field.name, field.label)
  const legend = (
    <>
      {field.label} {field.optional && <span className="field-optional">{optional}</span>}
    </>
  )
  return (
    <fieldset
      className={field.error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy(field.name, {
        hint: Boolean(field.hint ?? field.example),
        error: Boolean(field.error),
      })}
    >
      <legend className={field.large ? 'field-legend field-legend-large' : 'field-legend'}>
        {field.large ? <h1>{legend}</h1> : legend}
      </legend>
      <FieldHint {...field} />
      {field.error && <FieldError name={field.name}>{field.error}</FieldError>}
      <div className={columns ? 'choices choices-columns' : 'choices'}>
        {options.map((option, index) => (
          <Choice
            {...option}
            key={option.value}
            type={type}
            id={index === 0 ? fieldId(field.name) : undefined}
            name={field.name}
            defaultChecked={checked.includes(option.value)}
          />
        ))}
      </div>
      {field.children}
    </fieldset>
  )
}
