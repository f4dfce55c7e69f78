import type { Unit } from '../../domain/business/units'
import { UNITS } from '../../domain/business/units'
import { unitName } from '../../i18n/format'
import { profile } from '../../i18n/profile'
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
import { UnknownOption } from '../ui/unknown-option'
import type { StepFieldsProps } from './step-fields-props'

interface RowProps {
  form: FormAnswers
  row: number
}

const CapabilityRow = ({ form, row }: RowProps) => {
  const texts = useTexts(profile).capabilities
  const locale = useLocale()
  const named = (field: string) => {
    const name = `capabilities[${row}].${field}`
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
        <NumberField {...named('capacity')} label={texts.capacity} example={texts.capacityExample} decimals>
          <UnknownOption
            name={`capabilities[${row}].capacityUnknown`}
            defaultChecked={form.ticked(`capabilities[${row}].capacityUnknown`)}
          />
        </NumberField>
        <NumberField {...named('smallestOrder')} label={texts.smallestOrder} decimals optional />
        <NumberField {...named('leadTimeDays')} label={texts.leadTimeDays} unit={texts.days} optional />
        <MoneyField {...named('priceLow')} label={texts.priceLow} hint={texts.priceHint} optional />
        <MoneyField {...named('priceHigh')} label={texts.priceHigh} optional />
      </div>
    </Card>
  )
}

export const CapabilityFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(profile).capabilities
  const rows = form.rows('capabilities')
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        <CapabilityRow key={row} form={form} row={row} />
      ))}
      {rows > 1 && <p className="muted">{texts.emptyToRemove}</p>}
      {rows < MOST_ROWS && <AddRow anchor={fieldId(`capabilities[${rows}].label`)}>{texts.add}</AddRow>}
    </>
  )
}
