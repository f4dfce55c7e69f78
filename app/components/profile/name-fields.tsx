import { BUSINESS_KINDS } from '../../domain/business/business'
import { profile } from '../../i18n/profile'
import { useTexts } from '../locale'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'
import type { StepFieldsProps } from './step-fields-props'

export const NameFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(profile).name
  return (
    <>
      <TextField
        name="name"
        large
        label={texts.title}
        example={texts.example}
        maxLength={120}
        autoComplete="organization"
        defaultValue={form.text('name')}
        error={form.error('name')}
      />
      <RadioGroup
        name="kind"
        label={texts.kind}
        options={BUSINESS_KINDS.map((value) => ({ value, ...texts.kinds[value] }))}
        defaultValue={form.text('kind') ?? 'enterprise'}
        error={form.error('kind')}
      />
    </>
  )
}
