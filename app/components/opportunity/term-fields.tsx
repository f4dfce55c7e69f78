import { ASSISTANCE_ASPECTS, ASSISTANCE_ITEMS, type AssistanceItem } from '../../domain/agreement/assistance'
import { CERTIFICATES } from '../../domain/business/certificates'
import { DAY_TRIP_KM } from '../../domain/region/distance'
import { PROVINCES } from '../../domain/region/provinces'
import { business } from '../../i18n/business'
import { law } from '../../i18n/law'
import { opportunity } from '../../i18n/opportunity'
import { paymentTermsWith } from '../../schemas/fields'
import { AREA_KINDS, PREFERRED } from '../../schemas/opportunity'
import { useTexts } from '../locale'
import { CheckboxGroup } from '../ui/checkbox-group'
import { NumberField } from '../ui/number-field'
import { RadioGroup } from '../ui/radio-group'
import { SourceNote } from '../ui/source-note'
import { TextField } from '../ui/text-field'
import type { StepFieldsProps } from './step-fields-props'

export const RequiredCertificateFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(opportunity).certificates
  const { certificates } = useTexts(business)
  return (
    <CheckboxGroup
      name="required"
      label={texts.label}
      options={CERTIFICATES.map((value) => ({ value, label: certificates[value] }))}
      columns
      optional
      defaultValue={form.list('required')}
      error={form.error('required')}
    />
  )
}

export const AreaFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(opportunity).area
  return (
    <>
      <RadioGroup
        name="kind"
        large
        label={texts.title}
        options={AREA_KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
        defaultValue={form.text('kind') ?? 'within'}
        error={form.error('kind')}
      />
      <NumberField
        name="km"
        label={texts.km}
        unit="km"
        optional
        defaultValue={form.text('km') ?? (form.text('kind') === undefined ? String(DAY_TRIP_KM) : undefined)}
        error={form.error('km')}
      />
      <CheckboxGroup
        name="provinces"
        label={texts.provinces}
        options={PROVINCES.map(({ code, name }) => ({ value: code, label: name }))}
        columns
        optional
        defaultValue={form.list('provinces')}
        error={form.error('provinces')}
      />
    </>
  )
}

export const AssistanceFields = ({ form }: StepFieldsProps) => {
  const { aspects, assistance } = useTexts(law)
  const { steps, prefers } = useTexts(opportunity)
  return (
    <>
      <SourceNote source={{ law: 'PP 44/1997', article: '14', document: '002', verified: true }} />
      <CheckboxGroup
        name="items"
        label={steps.assistance}
        options={ASSISTANCE_ITEMS.map((item) => ({
          value: item,
          label: assistance[item],
          hint: aspects[aspectOf(item)],
        }))}
        columns
        defaultValue={form.list('items')}
        error={form.error('items')}
      />
      <CheckboxGroup
        name="prefers"
        label={prefers.label}
        hint={prefers.hint}
        options={PREFERRED.map((value) => ({ value, label: prefers.whom[value] }))}
        optional
        defaultValue={form.list('prefers')}
        error={form.error('prefers')}
      />
    </>
  )
}

const aspectOf = (item: AssistanceItem) =>
  ASSISTANCE_ASPECTS.find((aspect) => item.startsWith(`${aspect}.`)) ?? 'marketing'

export const PaymentFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(opportunity).payment
  return (
    <RadioGroup
      name="term"
      large
      label={texts.title}
      hint={`${texts.label}. ${texts.hint}`}
      options={[...paymentTermsWith(form.text('term')), 'open'].map((value) => ({ value, label: texts.term(value) }))}
      defaultValue={form.text('term')}
      error={form.error('term')}
    />
  )
}

export const DateFields = ({ form, days }: StepFieldsProps) => {
  const texts = useTexts(opportunity).dates
  return (
    <>
      <TextField
        name="expiresOn"
        type="date"
        width="medium"
        label={texts.expiresOn}
        hint={texts.expiresHint}
        defaultValue={form.text('expiresOn') ?? days.usual}
        error={form.error('expiresOn')}
      />
      <TextField
        name="neededBy"
        type="date"
        width="medium"
        label={texts.neededBy}
        optional
        defaultValue={form.text('neededBy')}
        error={form.error('neededBy')}
      />
    </>
  )
}
