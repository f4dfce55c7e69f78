import { useTexts } from '~/components/locale'
import { Checkbox } from '~/components/ui/checkbox'
import { CheckboxGroup } from '~/components/ui/checkbox-group'
import { ErrorSummary } from '~/components/ui/error-summary'
import { MoneyField } from '~/components/ui/money-field'
import { NumberField } from '~/components/ui/number-field'
import { RadioGroup } from '~/components/ui/radio-group'
import { Select } from '~/components/ui/select'
import { TextArea } from '~/components/ui/text-area'
import { TextField } from '~/components/ui/text-field'
import { UnknownOption } from '~/components/ui/unknown-option'
import { unitName } from '~/i18n/format'
import type { Theme } from '~/i18n/locale'
import { shell } from '~/i18n/shell'
import { styleGuide } from '~/i18n/style-guide'

interface FieldSamplesProps {
  /** Both themes stand on one page, so their fields need names of their own. */
  theme: Theme
}

export const FieldSamples = ({ theme }: FieldSamplesProps) => {
  const texts = useTexts(styleGuide)
  const { perMonth } = useTexts(shell).fields
  return (
    <section className="stack">
      <h3>{texts.sections.fields}</h3>
      <TextField name={`${theme}-name`} label={texts.name} hint={texts.nameHint} example={texts.nameExample} />
      <NumberField name={`${theme}-capacity`} label={texts.capacity} unit={`${unitName('kilogram', 'id')} ${perMonth}`}>
        <UnknownOption name={`${theme}-capacity-unknown`} defaultChecked />
      </NumberField>
      <MoneyField name={`${theme}-price`} label={texts.price} optional defaultValue="12.500" />
      <TextArea name={`${theme}-story`} label={texts.story} optional />
      <Select name={`${theme}-region`} label={texts.region} options={texts.regions} />
      <RadioGroup name={`${theme}-pattern`} label={texts.pattern} options={texts.patterns} defaultValue="a" />
      <CheckboxGroup
        name={`${theme}-patterns`}
        label={texts.pattern}
        options={texts.patterns}
        defaultValue={['b']}
        columns
      />
      <Checkbox name={`${theme}-consent`} label={texts.consent} />
      <WrongFields theme={theme} />
    </section>
  )
}

const WrongFields = ({ theme }: FieldSamplesProps) => {
  const texts = useTexts(styleGuide)
  const name = `${theme}-wrong-name`
  const pattern = `${theme}-wrong-pattern`
  return (
    <section className="stack">
      <h3>{texts.sections.wrongFields}</h3>
      <ErrorSummary
        id={`${theme}-errors`}
        problems={[
          { field: name, message: texts.wrong },
          { field: pattern, message: `${texts.pattern}: ${texts.wrong}` },
        ]}
      />
      <TextField name={name} label={texts.name} error={texts.wrong} />
      <RadioGroup name={pattern} label={texts.pattern} options={texts.patterns} error={texts.wrong} />
      <Checkbox name={`${theme}-wrong-consent`} label={texts.consent} error={texts.wrong} />
    </section>
  )
}
