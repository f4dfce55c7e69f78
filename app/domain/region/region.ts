import { distanceKm, type Point } from './distance'
import { PROVINCES, type Province } from './provinces'
import { REGENCIES, type Regency } from './regencies'

/** Western, central and eastern Indonesian time: UTC+7, +8, +9 (Keppres 41/1987). */
export type TimeZone = 'WIB' | 'WITA' | 'WIT'

/** Provinces outside western time. Source: Keppres 41/1987 and the laws that split these provinces since. */
const CENTRAL = new Set(['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'])
const EASTERN = new Set(['81', '82', '91', '92', '93', '94', '95', '96'])

const provinceByCode = new Map(PROVINCES.map((province) => [province.code, province]))
const regencyByCode = new Map(REGENCIES.map((regency) => [regency.code, regency]))

export const provinceOf = (code: string): Province | null => provinceByCode.get(code.slice(0, 2)) ?? null

export const regencyOf = (code: string): Regency | null => regencyByCode.get(code) ?? null

export const regenciesIn = (province: string): readonly Regency[] =>
  REGENCIES.filter((regency) => regency.province === province)

/** The regencies where the provinces are governed from, by the laws that made them; Kalimantan Selatan by UU 8/2022. */
const SEATS = new Map(
  (
    '1171 1271 1371 1471 1571 1671 1771 1871 1971 2172 3171 3273 3374 3471 3578 3673 5171 5271 5371 6171 6271 6372 ' +
    '6472 6501 7171 7271 7371 7471 7571 7602 8171 8272 9171 9202 9301 9401 9501 9671'
  )
    .split(' ')
    .map((regency) => [regency.slice(0, 2), regency]),
)

/** The regency where a province is governed from. */
export const seatOf = (province: string): string | null => SEATS.get(province) ?? null

export const pointOf = (regency: string): Point | null => {
  const found = regencyOf(regency)
  return found && { lat: found.lat, lon: found.lon }
}

/** Whole kilometres between two regencies, point to point; null when one is not known. */
export const kmBetween = (one: string, other: string): number | null => {
  const [from, to] = [pointOf(one), pointOf(other)]
  return from && to && distanceKm(from, to)
}

/** The time zone of a province or regency code. */
export const timeZoneOf = (code: string): TimeZone => {
  const province = code.slice(0, 2)
  if (EASTERN.has(province)) return 'WIT'
  return CENTRAL.has(province) ? 'WITA' : 'WIB'
}

const OFFSET: Readonly<Record<TimeZone, string>> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' }

export const utcOffsetHours = (zone: TimeZone): number => Number(OFFSET[zone].slice(1, 3))

/** The last second of a calendar day (`2026-12-31`) where a regency lies. */
export const endOfDay = (day: string, regency: string): Date =>
  new Date(`${day}T23:59:59${OFFSET[timeZoneOf(regency)]}`)

/** The calendar day (`2026-12-31`) of a moment in a zone. */
export const dayIn = (at: Date, zone: TimeZone): string =>
  new Date(at.getTime() + utcOffsetHours(zone) * 3_600_000).toISOString().slice(0, 10)

/** The same where a regency lies. */
export const dayOf = (at: Date, regency: string): string => dayIn(at, timeZoneOf(regency))

/** The moment at which the clocks of a zone show this day (`2026-12-31`) and time (`09:30`). */
export const momentOf = (day: string, time: string, zone: TimeZone): Date =>
  new Date(`${day}T${time}:00${OFFSET[zone]}`)
