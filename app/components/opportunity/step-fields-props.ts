import type { FormAnswers } from '../draft/answers'

export interface StepFieldsProps {
  form: FormAnswers
  /** First and last day that may be chosen (`2026-12-31`). */
  days: { readonly first: string; readonly last: string; readonly usual: string }
}
