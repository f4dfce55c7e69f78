import { CONSENT_CHANNELS } from '../../domain/access/consent'
import { profile } from '../../i18n/profile'
import { useTexts } from '../locale'
import { Checkbox } from '../ui/checkbox'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'
import type { StepFieldsProps } from './step-fields-props'

export const OwnerFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(profile).owner
  return (
    <>
      <TextField
        name="ownerName"
        label={texts.ownerName}
        maxLength={120}
        defaultValue={form.text('ownerName')}
        error={form.error('ownerName')}
      />
      <TextField
        name="ownerPhone"
        type="tel"
        label={texts.ownerPhone}
        example={texts.phoneExample}
        width="medium"
        optional
        defaultValue={form.text('ownerPhone')}
        error={form.error('ownerPhone')}
      />
      <RadioGroup
        name="channel"
        label={texts.channel}
        options={CONSENT_CHANNELS.map((value) => ({ value, label: texts.channels[value] }))}
        defaultValue={form.text('channel')}
        error={form.error('channel')}
      />
      <Checkbox name="agreed" label={texts.agreed} error={form.error('agreed')} />
    </>
  )
}
