import type { TimeZone } from '../domain/region/region'
import type { Locale } from './locale'
import { numberInWords } from './number-words'

/*
 * Numbers and days for texts that are hashed. `Intl` follows the language data of the runtime, which changes with
 * its versions: an agreement signed today has to give the same bytes in ten years.
 */

const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const MARKS: Readonly<Record<Locale, { readonly thousands: string; readonly decimal: string }>> = {
  id: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
}

/** `1.500,25`; at most three decimals. */
export const fixedNumber = (value: number | bigint, locale: Locale): string => {
  const { thousands, decimal } = MARKS[locale]
  const [whole = '', fraction = ''] = (typeof value === 'bigint' ? String(value) : value.toFixed(3)).split('.')
  const places = fraction.replace(/0+$/, '')
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands) + (places === '' ? '' : decimal + places)
}

/** `Rp28.500`. */
export const fixedMoney = (rupiah: bigint, locale: Locale): string => `Rp${fixedNumber(rupiah, locale)}`

/** A calendar day kept at midnight UTC: `4 Januari 2027`. */
export const fixedDate = (day: Date, locale: Locale): string =>
  `${day.getUTCDate()} ${MONTHS[locale][day.getUTCMonth()]} ${day.getUTCFullYear()}`

/** Hours ahead of UTC; no zone of Indonesia keeps summer time. */
const ZONE_HOURS: Readonly<Record<TimeZone, number>> = { WIB: 7, WITA: 8, WIT: 9 }

/** A moment on the clock of the zone: `4 Januari 2027, 09.05.03 WIB`. */
export const fixedMoment = (at: Date, locale: Locale, zone: TimeZone = 'WIB'): string => {
  const there = new Date(at.getTime() + ZONE_HOURS[zone] * 3_600_000)
  const clock = there.toISOString().slice(11, 19)
  return `${fixedDate(there, locale)}, ${locale === 'id' ? clock.replaceAll(':', '.') : clock} ${zone}`
}

/** A count as contracts write it, in figures and words: `14 (empat belas)`. */
export const countInWords = (count: number, locale: Locale): string =>
  `${fixedNumber(count, locale)} (${numberInWords(BigInt(count), locale)})`
