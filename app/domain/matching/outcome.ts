/** By what scores outcomes are told apart, the best first: a band and the least score of it. */
export const OUTCOME_BANDS = { high: 800, middle: 600, low: 0 } as const

/** `unknown` is a pair that is not judged any more. */
export type OutcomeBand = keyof typeof OUTCOME_BANDS | 'unknown'
