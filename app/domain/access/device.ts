/** What a browser says of itself, as far as a person knows their devices by it. */
export interface Device {
  readonly browser: string | null
  readonly system: string | null
}

/** The first that fits: browsers name those they descend from after themselves. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\/|Opera/, 'Opera'],
  [/UCBrowser\//, 'UC Browser'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const firstIn = (table: readonly (readonly [RegExp, string])[], text: string) =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** Reads a `User-Agent` header. A guess for people's eyes; nothing is decided by it. */
export const deviceOf = (userAgent: string | null): Device => ({
  browser: firstIn(BROWSERS, userAgent ?? ''),
  system: firstIn(SYSTEMS, userAgent ?? ''),
})
