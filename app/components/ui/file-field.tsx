import { controlProps, FieldFrame, type FieldProps } from './field'

interface FileFieldProps extends FieldProps {
  /** Media types the phone offers, such as `image/png,image/jpeg`; the server looks at the bytes. */
  accept?: string | undefined
}

export const FileField = ({ accept, ...field }: FileFieldProps) => (
  <FieldFrame
    {...field}
    control={
      <div className="control-row">
        <input {...controlProps(field)} className="control" type="file" accept={accept} />
      </div>
    }
  />
)
