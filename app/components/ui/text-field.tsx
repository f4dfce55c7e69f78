import type { InputHTMLAttributes, ReactNode } from 'react'
import { controlProps, FieldFrame, type FieldProps } from './field'

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'date' | 'time' | 'url' | undefined
  defaultValue?: string | undefined
  autoComplete?: string | undefined
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'] | undefined
  maxLength?: number | undefined
  width?: 'short' | 'medium' | 'full' | undefined
  /** Words glued to the control, such as `Rp` or `kg`. */
  prefix?: ReactNode
  suffix?: ReactNode
  required?: boolean | undefined
  /** Where a script asks what may be meant by what is typed so far. */
  suggestFrom?: string | undefined
}

export const TextField = ({
  type = 'text',
  defaultValue,
  autoComplete,
  inputMode,
  maxLength,
  width = 'full',
  prefix,
  suffix,
  required,
  suggestFrom,
  ...field
}: TextFieldProps) => (
  <FieldFrame
    {...field}
    control={
      <>
        {suggestFrom && <datalist id={`${field.name}-suggestions`} aria-hidden="true" />}
        <div className="control-row">
          {prefix && <span className="control-affix">{prefix}</span>}
          <input
            {...controlProps(field)}
            className={width === 'full' ? 'control' : `control control-${width}`}
            type={type}
            defaultValue={defaultValue}
            autoComplete={autoComplete}
            inputMode={inputMode}
            maxLength={maxLength}
            required={required}
            {...(suggestFrom && { list: `${field.name}-suggestions` })}
            data-suggest={suggestFrom}
          />
          {suffix && <span className="control-affix">{suffix}</span>}
        </div>
      </>
    }
  />
)
