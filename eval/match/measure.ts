/** Measures of a ranked list against what is known to be right. Shares from 0 to 1. */

/** How many of the right ones stand among the first `places`. */
export const recallAt = (places: number, ranked: readonly string[], right: ReadonlySet<string>): number =>
  ranked.slice(0, places).filter((id) => right.has(id)).length / right.size

/** How many of the first `places` are right. */
export const precisionAt = (places: number, ranked: readonly string[], right: ReadonlySet<string>): number =>
  ranked.slice(0, places).filter((id) => right.has(id)).length / places

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

/** Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002); who has no grade has none. */
export const ndcgAt = (places: number, ranked: readonly string[], grades: ReadonlyMap<string, number>): number => {
  const ideal = [...grades.values()].toSorted((a, b) => b - a).slice(0, places)
  return gain(ranked.slice(0, places).map((id) => grades.get(id) ?? 0)) / gain(ideal)
}

export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length
