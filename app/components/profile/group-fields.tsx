import { ASSISTANCE_ASPECTS } from '../../domain/agreement/assistance'
import { sizeOf } from '../../domain/business/size'
import { law } from '../../i18n/law'
import { regencyName } from '../../i18n/names'
import { profile } from '../../i18n/profile'
import { figuresIn } from '../../schemas/profile-business'
import { useTexts } from '../locale'
import { CheckboxGroup } from '../ui/checkbox-group'
import { RadioGroup } from '../ui/radio-group'
import type { StepFieldsProps } from './step-fields-props'

/** Coaching is asked of those who may be the larger side (PP 44/1997 art. 14). */
export const GroupFields = ({ form, answers, groups }: StepFieldsProps) => {
  const texts = useTexts(profile).groups
  const { aspects } = useTexts(law)
  const size = sizeOf(figuresIn(answers.figures))
  return (
    <>
      {groups.length > 0 ? (
        <CheckboxGroup
          name="groups"
          label={texts.found}
          options={groups.map(({ id, name, regency }) => ({ value: id, label: name, hint: regencyName(regency) }))}
          optional
          defaultValue={form.list('groups')}
          error={form.error('groups')}
        />
      ) : (
        <p>{texts.notMember}</p>
      )}
      <RadioGroup
        name="womenLed"
        label={texts.womenLed}
        hint={texts.womenLedHint}
        options={(['yes', 'no', 'unsaid'] as const).map((value) => ({ value, label: texts.womenLedAnswers[value] }))}
        optional
        defaultValue={form.text('womenLed')}
        error={form.error('womenLed')}
      />
      {(size === 'medium' || size === 'large') && (
        <CheckboxGroup
          name="assistance"
          label={texts.assistance}
          hint={texts.assistanceHint}
          options={ASSISTANCE_ASPECTS.map((value) => ({ value, label: aspects[value] }))}
          optional
          defaultValue={form.list('assistance')}
          error={form.error('assistance')}
        />
      )}
    </>
  )
}
