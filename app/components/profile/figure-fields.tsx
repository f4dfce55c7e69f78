import { profile } from '../../i18n/profile'
import { paymentTermsWith } from '../../schemas/fields'
import { useTexts } from '../locale'
import { MoneyField } from '../ui/money-field'
import { NumberField } from '../ui/number-field'
import { Select } from '../ui/select'
import { UnknownOption } from '../ui/unknown-option'
import type { StepFieldsProps } from './step-fields-props'

export const FigureFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(profile).figures
  const named = (name: string) => ({
    name,
    defaultValue: form.text(name),
    error: form.error(name),
    children: <UnknownOption name={`${name}Unknown`} defaultChecked={form.ticked(`${name}Unknown`)} />,
  })
  return (
    <>
      <MoneyField {...named('annualSales')} label={texts.annualSales} example={texts.annualSalesExample} />
      <MoneyField {...named('capital')} label={texts.capital} hint={texts.capitalHint} example={texts.capitalExample} />
      <NumberField
        {...named('workers')}
        label={texts.workers}
        hint={texts.workersHint}
        example={texts.workersExample}
        unit={texts.people}
      />
      <Select
        name="longestPaymentTerm"
        label={texts.longestPaymentTerm}
        options={[...paymentTermsWith(form.text('longestPaymentTerm')), 'unknown'].map((value) => ({
          value,
          label: texts.term(value),
        }))}
        defaultValue={form.text('longestPaymentTerm')}
        error={form.error('longestPaymentTerm')}
      />
    </>
  )
}
