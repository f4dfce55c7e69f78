/** A payment term in words: `0` and the open answer by their own names, every other by its days. */
export const termNames =
  (named: Readonly<Record<string, string>>, inDays: (days: string) => string) =>
  (term: string): string =>
    named[term] ?? inDays(term)
