import type { Unit } from '../domain/business/units'
import type { TimeZone } from '../domain/region/region'
import { LANGUAGE_TAG, type Locale } from './locale'

const ZONE_NAME: Readonly<Record<TimeZone, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
}

const UNIT_NAME: Readonly<Record<Unit, Readonly<Record<Locale, string>>>> = {
  piece: { id: 'buah', en: 'pcs' },
  dozen: { id: 'lusin', en: 'dozen' },
  set: { id: 'set', en: 'sets' },
  gram: { id: 'gram', en: 'g' },
  kilogram: { id: 'kg', en: 'kg' },
  quintal: { id: 'kuintal', en: 'quintals' },
  ton: { id: 'ton', en: 'tonnes' },
  litre: { id: 'liter', en: 'litres' },
  metre: { id: 'meter', en: 'm' },
  'square-metre': { id: 'm²', en: 'm²' },
  hectare: { id: 'hektare', en: 'ha' },
  'cubic-metre': { id: 'm³', en: 'm³' },
  hour: { id: 'jam', en: 'hours' },
  trip: { id: 'rit', en: 'trips' },
  head: { id: 'ekor', en: 'head' },
}

const SHORT_STEPS = [
  { from: 1_000_000_000_000n, id: 'T', en: 'trillion' },
  { from: 1_000_000_000n, id: 'M', en: 'billion' },
  { from: 1_000_000n, id: 'jt', en: 'million' },
] as const

export const unitName = (unit: Unit, locale: Locale): string => UNIT_NAME[unit][locale]

export const formatNumber = (value: number | bigint, locale: Locale): string =>
  new Intl.NumberFormat(LANGUAGE_TAG[locale], { maximumFractionDigits: 2 }).format(value)

/** Whole rupiah, such as `Rp1.250.000`. */
export const formatMoney = (rupiah: bigint, locale: Locale): string =>
  `${rupiah < 0n ? '-' : ''}Rp${formatNumber(rupiah < 0n ? -rupiah : rupiah, locale)}`

/** A price band, of which either end may be left open; null when both are. */
export const formatPrices = (
  { priceLow, priceHigh }: { readonly priceLow: bigint | null; readonly priceHigh: bigint | null },
  locale: Locale,
): string | null => {
  const [from, to] = [priceLow ?? priceHigh, priceHigh ?? priceLow]
  if (from === null || to === null) return null
  return from === to ? formatMoney(from, locale) : `${formatMoney(from, locale)}–${formatMoney(to, locale)}`
}

/** One decimal and a word from a million up, such as `Rp1,3 jt`; the tenth is cut, never rounded up past a limit. */
export const formatMoneyShort = (rupiah: bigint, locale: Locale): string => {
  const step = SHORT_STEPS.find(({ from }) => rupiah >= from)
  if (!step) return formatMoney(rupiah, locale)
  return `Rp${formatNumber(Number((rupiah * 10n) / step.from) / 10, locale)}\u00a0${step[locale]}`
}

/** A quantity with its unit, such as `1.500 kg`. */
export const formatQuantity = (quantity: number, unit: Unit, locale: Locale): string =>
  `${formatNumber(quantity, locale)}\u00a0${unitName(unit, locale)}`

/** `21 Nov 2026`, on the calendar of the zone. */
export const formatDate = (at: Date, locale: Locale, zone: TimeZone = 'WIB'): string =>
  new Intl.DateTimeFormat(LANGUAGE_TAG[locale], { dateStyle: 'medium', timeZone: ZONE_NAME[zone] }).format(at)

/** `14.05`, on the clock of the zone. */
export const formatTime = (at: Date, locale: Locale, zone: TimeZone = 'WIB'): string =>
  new Intl.DateTimeFormat(LANGUAGE_TAG[locale], { timeStyle: 'short', timeZone: ZONE_NAME[zone] }).format(at)

/** `21 Nov 2026, 14.05 WIB`. */
export const formatDateTime = (at: Date, locale: Locale, zone: TimeZone = 'WIB'): string =>
  `${formatDate(at, locale, zone)}, ${formatTime(at, locale, zone)} ${zone}`

const AGE_STEPS = [
  { unit: 'day', minutes: 24 * 60 },
  { unit: 'hour', minutes: 60 },
  { unit: 'minute', minutes: 1 },
] as const
const MINUTE_MS = 60 * 1000

/** How long ago, in whole minutes, hours or days: `5 menit`, `3 hari`. The first minute counts as one. */
export const formatAge = (since: Date, now: Date, locale: Locale): string => {
  const passed = Math.max(1, Math.floor((now.getTime() - since.getTime()) / MINUTE_MS))
  const { unit, minutes } = AGE_STEPS.find((step) => passed >= step.minutes) ?? AGE_STEPS[2]
  const amount = Math.floor(passed / minutes)
  return new Intl.NumberFormat(LANGUAGE_TAG[locale], { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}
