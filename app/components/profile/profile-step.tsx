import { profile } from '../../i18n/profile'
import { shell } from '../../i18n/shell'
import type { Answers } from '../../schemas/draft'
import { PROFILE_QUESTIONS, PROFILE_STEPS, type ProfileStep } from '../../schemas/profile'
import { useAnswers } from '../draft/answers'
import { StepForm } from '../draft/step-form'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { STEP_FIELDS } from './step-fields'
import type { StepFieldsProps } from './step-fields-props'

interface ProfileStepProps {
  step: ProfileStep
  /** Null before the first answer. */
  draftId: string | null
  answers: Answers
  backTo?: string | undefined
  groups?: StepFieldsProps['groups']
  /** What groups were searched by; null where none are asked for. */
  search?: string | null
}

/** One page of the profile. */
export const ProfileStepPage = ({ step, draftId, answers, backTo, groups = [], search = null }: ProfileStepProps) => {
  const texts = useTexts(profile)
  const form = useAnswers(answers[step], texts.refusals)
  const Fields = STEP_FIELDS[step]
  return (
    <StepForm
      question={PROFILE_STEPS[step].question}
      of={PROFILE_QUESTIONS}
      backTo={backTo}
      form={form}
      draftKey={`profile-${draftId ?? 'new'}-${step}`}
      {...headOf(step, texts)}
      before={step === 'groups' && <GroupSearch search={search} found={groups.length > 0} />}
    >
      <Fields form={form} answers={answers} groups={groups} />
    </StepForm>
  )
}

/** Pages of one field take that field's label as their heading. */
const headOf = (step: ProfileStep, texts: (typeof profile)['id']): { title?: string; lead?: string } => {
  if (step === 'owner') return { title: texts.owner.title, lead: texts.owner.text }
  if (step === 'capabilities' || step === 'certificates' || step === 'figures')
    return { title: texts[step].title, lead: texts[step].hint }
  return step === 'needs' || step === 'groups' ? { title: texts[step].title } : {}
}

const GroupSearch = ({ search, found }: { search: string | null; found: boolean }) => {
  const texts = useTexts(profile).groups
  const { actions } = useTexts(shell)
  return (
    <form method="get" className="stack">
      <TextField
        name="q"
        type="search"
        label={texts.search}
        example={texts.searchExample}
        defaultValue={search ?? ''}
        maxLength={80}
      />
      <Button icon="search">{actions.search}</Button>
      {search && !found && <p>{texts.none}</p>}
    </form>
  )
}
