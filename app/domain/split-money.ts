import { ok, type Result, refuse } from './result'

/**
 * Splits whole rupiah by weight so that the parts add up to the total again.
 * Each part is its exact share rounded down; the rupiah left over go one each to the largest remainders, earlier parts first.
 * Refuses `no-weights` when there is nothing to split by, and `negative` amounts or weights.
 */
export const splitMoney = (
  total: bigint,
  weights: readonly bigint[],
): Result<readonly bigint[], 'no-weights' | 'negative'> => {
  if (total < 0n || weights.some((weight) => weight < 0n)) return refuse('negative')
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  if (whole === 0n) return refuse('no-weights')
  const shares = weights.map((weight) => ({ part: (total * weight) / whole, remainder: (total * weight) % whole }))
  const left = total - shares.reduce((sum, { part }) => sum + part, 0n)
  const byRemainder = shares
    .map(({ remainder }, index) => ({ remainder, index }))
    .toSorted((one, other) => Number(other.remainder > one.remainder) - Number(other.remainder < one.remainder))
  const favoured = new Set(byRemainder.slice(0, Number(left)).map(({ index }) => index))
  return ok(shares.map(({ part }, index) => (favoured.has(index) ? part + 1n : part)))
}
