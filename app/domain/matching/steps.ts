import type { StepCode } from './rule'

/** A step that mends near misses. */
export interface Step {
  readonly step: StepCode
  /** Codes of what is missing. */
  readonly missing: readonly string[]
}

/** Near misses of one business that the same step would mend. */
export interface Mended extends Step {
  readonly count: number
}

const covers = (one: Step, other: Step): boolean =>
  one.step === other.step && other.missing.every((each) => one.missing.includes(each))

/** A step that the business itself can take. */
const isOwn = ({ step }: Step): boolean => step !== 'say-plainly'

/**
 * What each step of its own would bring a business: every opportunity that asks for no more than it. Most first, and of equals the shorter step,
 * which is the cheaper one.
 */
export const gains = (mended: readonly Mended[]): Mended[] =>
  mended
    .filter(isOwn)
    .map((one) => ({
      ...one,
      count: mended.filter((other) => covers(one, other)).reduce((sum, { count }) => sum + count, 0),
    }))
    .toSorted((a, b) => b.count - a.count || a.missing.length - b.missing.length)
