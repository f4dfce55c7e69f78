import { CATEGORIES, DIVISIONS } from '../../domain/business/sectors'
import type { ProposedPattern } from '../../domain/opportunity/opportunity'
import { opportunity } from '../../i18n/opportunity'
import { MOST_SECTORS } from '../../schemas/opportunity'
import type { FormAnswers } from '../draft/answers'
import { useLocale, useTexts } from '../locale'
import { NumberField } from '../ui/number-field'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import type { StepFieldsProps } from './step-fields-props'

const named = (form: FormAnswers, name: string) => ({
  name,
  defaultValue: form.text(name),
  error: form.error(name),
})

const TitleField = ({ form, pattern }: { form: FormAnswers; pattern: ProposedPattern }) => {
  const { title } = useTexts(opportunity)
  return <TextField {...named(form, 'title')} label={title.label} example={title.examples[pattern]} maxLength={120} />
}

export const SubcontractingFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(opportunity).subcontracting
  return (
    <>
      <TitleField form={form} pattern="subcontracting" />
      <TextArea
        {...named(form, 'specification')}
        label={texts.specification}
        example={texts.specificationExample}
        maxLength={2000}
      />
      <TextField
        {...named(form, 'materialsSupplied')}
        label={texts.materials}
        example={texts.materialsExample}
        maxLength={300}
        optional
      />
    </>
  )
}

export const IntiPlasmaFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(opportunity)['inti-plasma']
  return (
    <>
      <TitleField form={form} pattern="inti-plasma" />
      <TextField
        {...named(form, 'commodity')}
        label={texts.commodity}
        example={texts.commodityExample}
        maxLength={80}
      />
      <NumberField {...named(form, 'plasmaSought')} label={texts.plasma} unit={texts.plasmaUnit} />
      <NumberField
        {...named(form, 'hectaresEach')}
        label={texts.hectares}
        unit={texts.hectaresUnit}
        decimals
        optional
      />
      <TextField
        {...named(form, 'inputsSupplied')}
        label={texts.inputs}
        example={texts.inputsExample}
        maxLength={300}
        optional
      />
    </>
  )
}

export const ExchangeFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(opportunity)['cooperative-exchange']
  const locale = useLocale()
  const chosen = form.list('sectorsSought')
  const groups = CATEGORIES.map((category) => ({
    label: category[locale],
    options: DIVISIONS.filter((division) => division.category === category.code).map((division) => ({
      value: division.code,
      label: division[locale],
    })),
  }))
  return (
    <>
      <TitleField form={form} pattern="cooperative-exchange" />
      <TextArea {...named(form, 'shares')} label={texts.shares} example={texts.sharesExample} maxLength={600} />
      <TextArea {...named(form, 'seeks')} label={texts.seeks} example={texts.seeksExample} maxLength={600} />
      {Array.from({ length: MOST_SECTORS }, (_, row) => `sectorsSought[${row}]`).map((name, row) => (
        <Select
          key={name}
          name={name}
          label={texts.sector(row + 1)}
          groups={groups}
          defaultValue={form.text(name) ?? chosen[row]}
          error={form.error(name)}
          hint={row === 0 && texts.sectorHint}
          optional={row > 0}
        />
      ))}
    </>
  )
}
