/** What a thing is called when people speak about it, such as `US-4F2A-91C7`: the end of its id, which is random. */
export const shortReference = (prefix: 'US' | 'PL', id: string): string => {
  const end = id.slice(-8).toUpperCase()
  return `${prefix}-${end.slice(0, 4)}-${end.slice(4)}`
}

/** What people read out on the telephone: JJ-2026-000123. Partnerships and frame agreements share one row of numbers. */
export const partnershipReference = (number: number, at: Date): string =>
  `JJ-${at.getUTCFullYear()}-${String(number).padStart(6, '0')}`
