import type { ReactElement } from 'react'
import { opportunity } from '../../i18n/opportunity'
import type { Answers } from '../../schemas/draft'
import type { OpportunityStep } from '../../schemas/opportunity'
import { useAnswers } from '../draft/answers'
import { StepForm } from '../draft/step-form'
import { useTexts } from '../locale'
import { ExchangeFields, IntiPlasmaFields, SubcontractingFields } from './pattern-fields'
import type { StepFieldsProps } from './step-fields-props'
import { AreaFields, AssistanceFields, DateFields, PaymentFields, RequiredCertificateFields } from './term-fields'
import { WantedFields } from './wanted-fields'

/** Drawings are uploaded one by one and have a page of their own kind. */
export type AskedStep = Exclude<OpportunityStep, 'drawings'>

const STEP_FIELDS: Readonly<Record<AskedStep, (props: StepFieldsProps) => ReactElement>> = {
  subcontracting: SubcontractingFields,
  'inti-plasma': IntiPlasmaFields,
  'cooperative-exchange': ExchangeFields,
  wanted: WantedFields,
  certificates: RequiredCertificateFields,
  area: AreaFields,
  assistance: AssistanceFields,
  payment: PaymentFields,
  dates: DateFields,
}

interface OpportunityStepProps {
  step: AskedStep
  draftId: string
  answers: Answers
  /** From 1. */
  question: number
  of: number
  backTo?: string | undefined
  days: StepFieldsProps['days']
}

/** One page of an opportunity. */
export const OpportunityStepPage = ({ step, draftId, answers, days, ...place }: OpportunityStepProps) => {
  const texts = useTexts(opportunity)
  const form = useAnswers(answers[step], texts.refusals)
  const Fields = STEP_FIELDS[step]
  return (
    <StepForm {...place} form={form} draftKey={`opportunity-${draftId}-${step}`} {...headOf(step, texts)}>
      <Fields form={form} days={days} />
    </StepForm>
  )
}

/** Pages of one field take that field's label as their heading. */
const headOf = (step: AskedStep, texts: (typeof opportunity)['id']): { title?: string; lead?: string } => {
  if (step === 'area' || step === 'payment') return {}
  if (step === 'certificates') return { title: texts.certificates.title, lead: texts.certificates.hint }
  if (step === 'assistance') return { title: texts.assistance.title, lead: texts.assistance.lead }
  return { title: texts[step].title }
}
