/** Calendar days, kept as midnight UTC: a day of the contract is the same day everywhere in Indonesia. */

export const DAY_MS = 24 * 60 * 60 * 1000

/** Days since the epoch: what two days are compared by, whatever the hour. */
export const dayNumber = (day: Date): number => Math.floor(day.getTime() / DAY_MS)

/** Whole days from one day to the other; negative when the other is earlier. */
export const daysBetween = (from: Date, to: Date): number => dayNumber(to) - dayNumber(from)

export const addDays = (day: Date, days: number): Date => new Date((dayNumber(day) + days) * DAY_MS)

/** The same day of a later month, or that month's last day: 31 January and one month is 28 February. */
export const addMonths = (day: Date, months: number): Date => {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), lastDay)))
}
