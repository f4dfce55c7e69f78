/** Something outside the program stands in the way: main.js prints the sentence alone and exits with 1. */
export const cannotStart = (sentence: string) => Object.assign(new Error(sentence), { code: 'cannot-start' as const })
