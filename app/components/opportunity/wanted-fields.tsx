import { UNITS, type Unit } from '../../domain/business/units'
import { unitName } from '../../i18n/format'
import { opportunity } from '../../i18n/opportunity'
import { MOST_ROWS } from '../../schemas/fields'
import type { FormAnswers } from '../draft/answers'
import { AddRow } from '../draft/step-form'
import { useLocale, useTexts } from '../locale'
import { Card } from '../ui/card'
import { fieldId } from '../ui/field-id'
import { MoneyField } from '../ui/money-field'
import { NumberField } from '../ui/number-field'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import type { StepFieldsProps } from './step-fields-props'

const WantedRow = ({ form, row }: { form: FormAnswers; row: number }) => {
  const texts = useTexts(opportunity).wanted
  const locale = useLocale()
  const named = (field: string) => {
    const name = `wanted[${row}].${field}`
    return { name, defaultValue: form.text(name), error: form.error(name) }
  }
  return (
    <Card title={texts.row(row + 1)}>
      <div className="stack">
        <TextField {...named('label')} label={texts.label} example={texts.labelExample} maxLength={80} />
        <Select
          {...named('unit')}
          label={texts.unit}
          options={(Object.keys(UNITS) as Unit[]).map((unit) => ({ value: unit, label: unitName(unit, locale) }))}
        />
        <NumberField {...named('least')} label={texts.least} example={texts.quantityExample} decimals />
        <NumberField {...named('most')} label={texts.most} decimals optional />
        <MoneyField {...named('priceLow')} label={texts.priceLow} hint={texts.priceHint} optional />
        <MoneyField {...named('priceHigh')} label={texts.priceHigh} optional />
      </div>
    </Card>
  )
}

export const WantedFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(opportunity).wanted
  const rows = form.rows('wanted')
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        <WantedRow key={row} form={form} row={row} />
      ))}
      {rows > 1 && <p className="muted">{texts.emptyToRemove}</p>}
      {rows < MOST_ROWS && <AddRow anchor={fieldId(`wanted[${rows}].label`)}>{texts.add}</AddRow>}
    </>
  )
}
