import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * A phone number as people write it, in E.164; null when it is none. Numbers without a country are Indonesian;
 * `62 812…` without its plus is meant as +62, which libphonenumber would read as a number of area 62.
 */
export function parsePhone(written: string): string | null {
  if (/[^\d\s+().-]/.test(written)) return null
  const digits = written.replaceAll(/[^\d+]/g, '')
  const phone = parsePhoneNumberFromString(digits.startsWith('62') ? `+${digits}` : digits, 'ID')
  return phone?.isValid() ? phone.number : null
}

/** An E.164 number as it is dialled in Indonesia (`0812-3456-7890`), or with its country when it is foreign. */
export function formatPhone(e164: string): string {
  const phone = parsePhoneNumberFromString(e164)
  if (!phone) return e164
  return phone.country === 'ID' ? phone.formatNational() : phone.formatInternational()
}
