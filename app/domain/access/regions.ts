/** The region code that stands for the whole country. A blank covers nothing: a missing value must not open Indonesia. */
export const NATIONAL = '00'

/**
 * Whether one of the regions contains a place. Both are codes of Kemendagri: a province (two digits), a regency (four
 * digits), or `00` for the whole country.
 */
export const covers = (regions: readonly string[], place: string): boolean =>
  regions.some((region) => region === NATIONAL || (/^(\d{2}){1,2}$/.test(region) && place.startsWith(region)))
