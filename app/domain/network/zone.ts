import { km } from './gathering'

/** No network is wider than this from its centre to its rim. */
const WIDEST_KM = 100

/** The regencies from which members of a network could come whose centre lies in a province. */
export const zoneOf = (province: string, regencies: readonly string[]): string[] => {
  const inside = regencies.filter((regency) => regency.startsWith(province))
  return regencies.filter((regency) => inside.some((centre) => km(centre, regency) <= WIDEST_KM))
}

/** The provinces in which regencies lie, in order. */
export const provincesOf = (regencies: readonly string[]): string[] =>
  [...new Set(regencies.map((regency) => regency.slice(0, 2)))].toSorted((a, b) => (a < b ? -1 : 1))
