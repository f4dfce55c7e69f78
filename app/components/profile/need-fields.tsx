import { NEED_AREAS } from '../../domain/business/needs'
import { business } from '../../i18n/business'
import { profile } from '../../i18n/profile'
import { MOST_ROWS } from '../../schemas/fields'
import { AddRow } from '../draft/step-form'
import { useTexts } from '../locale'
import { CheckboxGroup } from '../ui/checkbox-group'
import { fieldId } from '../ui/field-id'
import { TextField } from '../ui/text-field'
import type { StepFieldsProps } from './step-fields-props'

export const NeedFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(profile).needs
  const { needs } = useTexts(business)
  const rows = form.rows('wanted')
  return (
    <>
      <CheckboxGroup
        name="areas"
        label={texts.areas}
        options={NEED_AREAS.map((value) => ({ value, label: needs[value] }))}
        columns
        optional
        defaultValue={form.list('areas')}
        error={form.error('areas')}
      />
      <div className="stack">
        <h2>{texts.wanted}</h2>
        <p className="muted">{texts.wantedHint}</p>
        {Array.from({ length: rows }, (_, row) => `wanted[${row}].label`).map((name, row) => (
          <TextField
            key={name}
            name={name}
            label={texts.wantedRow(row + 1)}
            example={row === 0 ? texts.wantedExample : undefined}
            maxLength={80}
            defaultValue={form.text(name)}
            error={form.error(name)}
          />
        ))}
        {rows < MOST_ROWS && <AddRow anchor={fieldId(`wanted[${rows}].label`)}>{texts.add}</AddRow>}
      </div>
    </>
  )
}
