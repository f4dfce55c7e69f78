import { controlProps, FieldFrame, type FieldProps } from './field'

interface FileFieldProps extends FieldProps {
  /** Media types the phone offers, such as `image/png,image/jpeg`; the server looks at the bytes. */
  accept?: string | undefined
  /** Opens the camera or the recorder of a phone at once. */
  capture?: 'environment' | undefined
  /** Photos are made smaller on the phone, where scripts run. */
  shrink?: boolean | undefined
}

export const FileField = ({ accept, capture, shrink, ...field }: FileFieldProps) => (
  <FieldFrame
    {...field}
    control={
      <div className="control-row">
        <input
          {...controlProps(field)}
          className="control"
          type="file"
          accept={accept}
          capture={capture}
          data-shrink={shrink ? 'yes' : undefined}
        />
      </div>
    }
  />
)
