import { controlProps, FieldFrame, type FieldProps } from './field'

interface TextAreaProps extends FieldProps {
  defaultValue?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
}

export const TextArea = ({ defaultValue, rows = 4, maxLength, ...field }: TextAreaProps) => (
  <FieldFrame
    {...field}
    control={
      <div className="control-row">
        <textarea
          {...controlProps(field)}
          className="control"
          defaultValue={defaultValue}
          rows={rows}
          maxLength={maxLength}
        />
      </div>
    }
  />
)
