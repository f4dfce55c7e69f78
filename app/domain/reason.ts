/** Enough letters for one word: a dot or a picture tells nobody why. */
const FEWEST_LETTERS = 3

/** Whether somebody wrote a reason in words. */
export const saysWhy = (typed: string): boolean => (typed.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS
