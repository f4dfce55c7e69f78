import type { ReactNode } from 'react'
import { TermsFields } from '~/components/agreement/terms-fields'
import { valuesOf } from '~/components/agreement/terms-values'
import type { CardAnswer } from '~/components/card/move-form'
import { useTexts } from '~/components/locale'
import { RadioGroup } from '~/components/ui/radio-group'
import { TextArea } from '~/components/ui/text-area'
import { TextField } from '~/components/ui/text-field'
import { NO_TERMS } from '~/domain/agreement/terms'
import { type CardKind, STAGES } from '~/domain/conversation/cards/card'
import { card as cardTexts } from '~/i18n/card'
import type { NewCardShown } from '~/services/card/list.server'
import { MeetingFields } from './meeting-fields'
import { MinutesFields } from './minutes-fields'

export interface NewCardProps {
  shown: NewCardShown
  answer: CardAnswer
}

/** A field with what was typed into it before. */
const field = ({ answer }: NewCardProps, name: string) => ({
  name,
  defaultValue: answer.typed(name),
  error: answer.error(name),
})

const OFFERED = ['rights-and-duties', 'price-and-quantity', 'payment'] as const

/** The fields of the terms that an offer may be about, started from the offer that is answered. */
const OfferFields = (props: NewCardProps) => {
  const { shown, answer } = props
  const texts = useTexts(cardTexts)
  const before = shown.countered?.content
  const offered = valuesOf({ ...NO_TERMS, ...before?.terms })
  const values = answer.returned ? { text: answer.typed, ticked: answer.ticked } : offered
  return (
    <>
      {OFFERED.map((clause) => (
        <TermsFields key={clause} clause={clause} values={values} error={answer.error} names={shown.scene.parties} />
      ))}
      <TextArea
        name="nextStep"
        label={texts.nextStep}
        example={texts.nextStepExample}
        defaultValue={answer.returned ? answer.typed('nextStep') : (before?.nextStep ?? undefined)}
        error={answer.error('nextStep')}
        rows={2}
      />
    </>
  )
}

const QuestionFields = (props: NewCardProps) => {
  const { fields } = useTexts(cardTexts)
  return <TextArea {...field(props, 'words')} label={fields.question} example={fields.questionExample} rows={3} />
}

const DecisionFields = (props: NewCardProps) => {
  const { fields } = useTexts(cardTexts)
  return <TextArea {...field(props, 'words')} label={fields.decision} example={fields.decisionExample} rows={3} />
}

const MilestoneFields = (props: NewCardProps) => {
  const texts = useTexts(cardTexts)
  return (
    <>
      <RadioGroup
        {...field(props, 'stage')}
        label={texts.fields.stage}
        options={STAGES.map((stage) => ({ value: stage, label: texts.stages[stage], hint: texts.stageHints[stage] }))}
      />
      <TextArea {...field(props, 'words')} label={texts.fields.words} rows={3} optional />
    </>
  )
}

const Meeting = (props: NewCardProps) => {
  const { fields } = useTexts(cardTexts)
  return (
    <>
      <TextField {...field(props, 'title')} label={fields.subject} example={fields.subjectExample} />
      <TextField {...field(props, 'place')} label={fields.place} example={fields.placeExample} />
      <MeetingFields {...props} />
    </>
  )
}

const Minutes = (props: NewCardProps) => {
  const { fields } = useTexts(cardTexts)
  return (
    <>
      <TextField {...field(props, 'title')} label={fields.title} example={fields.titleExample} />
      <TextArea {...field(props, 'agreed')} label={fields.agreed} example={fields.agreedExample} rows={6} />
      <MinutesFields {...props} />
    </>
  )
}

const FIELDS: Readonly<Record<CardKind, (props: NewCardProps) => ReactNode>> = {
  offer: OfferFields,
  meeting: Meeting,
  question: QuestionFields,
  decision: DecisionFields,
  minutes: Minutes,
  milestone: MilestoneFields,
}

/** What each kind of card asks for. */
export const NewCardFields = (props: NewCardProps) => {
  const Fields = FIELDS[props.shown.kind]
  return <Fields {...props} />
}
