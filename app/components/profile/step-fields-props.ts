import type { Answers } from '../../schemas/draft'
import type { FormAnswers } from '../draft/answers'

export interface StepFieldsProps {
  form: FormAnswers
  /** What the draft holds of the other steps. */
  answers: Answers
  /** Groups to choose from: those chosen already and those just found. */
  groups: readonly { readonly id: string; readonly name: string; readonly regency: string }[]
}
