import { CERTIFICATES } from '../../domain/business/certificates'
import { business } from '../../i18n/business'
import { profile } from '../../i18n/profile'
import { useTexts } from '../locale'
import { CheckboxGroup } from '../ui/checkbox-group'
import { Disclosure } from '../ui/disclosure'
import { TextField } from '../ui/text-field'
import type { StepFieldsProps } from './step-fields-props'

export const CertificateFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(profile).certificates
  const { certificates } = useTexts(business)
  const options = CERTIFICATES.map((value) => ({ value, label: certificates[value] }))
  return (
    <>
      <CheckboxGroup
        name="held"
        label={texts.held}
        options={options}
        columns
        optional
        defaultValue={form.list('held')}
        error={form.error('held')}
      />
      <CheckboxGroup
        name="inProgress"
        label={texts.inProgress}
        options={options}
        columns
        optional
        defaultValue={form.list('inProgress')}
        error={form.error('inProgress')}
      />
      <TextField
        name="nib"
        label={texts.nib}
        hint={texts.nibHint}
        inputMode="numeric"
        width="medium"
        optional
        defaultValue={form.text('nib')}
        error={form.error('nib')}
      />
      <Disclosure summary={texts.pathTitle}>
        <p>{texts.path}</p>
        <p>{texts.pathHelp}</p>
      </Disclosure>
    </>
  )
}
