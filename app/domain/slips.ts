/** Letters added, lost, changed, or swapped with their neighbour (optimal string alignment). */
export function slipsBetween(one: string, other: string): number {
  const start = Array.from({ length: other.length + 1 }, (_, index) => index)
  const [, last] = Array.from(one).reduce<[number[], number[]]>(
    ([beforeLast, before], letter, i) => {
      const row = [i + 1]
      for (let j = 1; j < start.length; j += 1) {
        const at = (of: readonly number[], place: number) => of[place] ?? Number.POSITIVE_INFINITY
        const swapped = i > 0 && letter === other[j - 2] && one[i - 1] === other[j - 1]
        row[j] = Math.min(
          at(before, j) + 1,
          at(row, j - 1) + 1,
          at(before, j - 1) + (letter === other[j - 1] ? 0 : 1),
          swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
        )
      }
      return [before, row]
    },
    [[], start],
  )
  return last.at(-1) ?? 0
}
