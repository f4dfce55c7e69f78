import { z } from 'zod'
import { Version } from './fields'

/** A page of a questionnaire: what it may be answered with. */
export interface Step {
  readonly schema: z.ZodType
}

/** Answers by step, as a draft keeps them: plain JSON, in the words that were typed. */
export type Answers = Readonly<Record<string, unknown>>

/** The names of the steps whose answer is missing or no longer fits. */
export const unanswered = <Name extends string>(
  steps: Readonly<Record<Name, Step>>,
  names: readonly Name[],
  answers: Answers,
): Name[] => names.filter((name) => !steps[name].schema.safeParse(answers[name]).success)

/** Kept among the answers of a draft that changes something: the version it was read at. */
const BegunFrom = z.object({ begunFrom: z.object({ version: z.number() }) })

/** The version of the thing a draft began from; null when it makes a new one. */
export const versionBegunFrom = (answers: Answers): number | null =>
  BegunFrom.safeParse(answers).data?.begunFrom.version ?? null

/** What the last page of a questionnaire sends: the draft as it was shown. */
export const SendDraft = z.object({ version: Version })
