import { profile } from '../../i18n/profile'
import { useTexts } from '../locale'
import { TextArea } from '../ui/text-area'
import type { StepFieldsProps } from './step-fields-props'

export const WorkFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(profile).work
  return (
    <TextArea
      name="description"
      large
      label={texts.title}
      hint={texts.hint}
      example={texts.example}
      maxLength={600}
      defaultValue={form.text('description')}
      error={form.error('description')}
    />
  )
}
