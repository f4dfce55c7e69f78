import { expect, test } from 'vitest'
import { distanceKm } from './distance'
import { PROVINCES } from './provinces'
import { recogniseRegency, regenciesNamed } from './recognise-regency'
import { REGENCIES } from './regencies'
import { dayOf, endOfDay, pointOf, provinceOf, regenciesIn, regencyOf, seatOf, timeZoneOf } from './region'

test('Indonesia has 38 provinces and 514 regencies, each with a code of its own', () => {
  expect(PROVINCES).toHaveLength(38)
  expect(REGENCIES).toHaveLength(514)
  expect(new Set(REGENCIES.map((regency) => regency.code)).size).toBe(514)
  expect(REGENCIES.filter((regency) => regency.kind === 'kota')).toHaveLength(98)
})

test('every regency code has four digits and begins with its province', () => {
  for (const regency of REGENCIES) {
    expect(regency.code).toMatch(/^\d{4}$/)
    expect(regency.code.slice(0, 2)).toBe(regency.province)
    expect(provinceOf(regency.code)).not.toBeNull()
    expect(regency.name).toMatch(regency.kind === 'kota' ? /^Kota [A-Z]/ : /^Kabupaten [A-Z]/)
  }
})

test('every point lies inside Indonesia', () => {
  const outside = REGENCIES.filter(({ lat, lon }) => lat < -11.1 || lat > 6.1 || lon < 94.9 || lon > 141.1)
  expect(outside).toEqual([])
})

test('no regency lies further from its nearest neighbour in the province than islands explain', () => {
  const odd = REGENCIES.filter((regency) => {
    const others = regenciesIn(regency.province).filter((other) => other !== regency)
    const nearest = Math.min(...others.map((other) => distanceKm(regency, other)))
    return nearest < 3 || nearest > 400
  })
  expect(odd).toEqual([])
})

test('a namesake in another province does not lend its point', () => {
  expect(pointOf('3217')?.lon).toBeCloseTo(107.5, 0)
  expect(pointOf('6303')?.lat).toBeCloseTo(-3.4, 0)
  expect(pointOf('1608')?.lat).toBeCloseTo(-4.3, 0)
  expect(pointOf('7208')?.lat).toBeCloseTo(-0.8, 0)
})

test('a code is looked up, an unknown one is null', () => {
  expect(regencyOf('8171')?.name).toBe('Kota Ambon')
  expect(provinceOf('8171')?.name).toBe('Maluku')
  expect(pointOf('8171')).toEqual({ lat: -3.6958, lon: 128.1833 })
  expect(regencyOf('9999')).toBeNull()
  expect(pointOf('9999')).toBeNull()
  expect(provinceOf('99')).toBeNull()
})

test('each province keeps its time', () => {
  expect(timeZoneOf('31')).toBe('WIB')
  expect(timeZoneOf('6171')).toBe('WIB')
  expect(timeZoneOf('7371')).toBe('WITA')
  expect(timeZoneOf('8171')).toBe('WIT')
})

test.each([
  ['Ambon', '8171'],
  ['ambon, maluku', '8171'],
  ['Waiheru, Kota Ambon', '8171'],
  ['Makasar', '7371'],
  ['jogja', '3471'],
  ['solo', '3372'],
  ['kab. bogor', '3201'],
  ['Kota Bogor', '3271'],
  ['tanjungpinang', '2172'],
  ['tanjung pinang', '2172'],
  ['jaksel', '3174'],
  ['kab maluku tengah', '8101'],
  ['Kabupaten Tolitoli', '7204'],
  ['Jepra', '3320'],
  ['jayapura kota', '9171'],
  ['balikpapn', '6471'],
])('%s is recognised as %s', (words, code) => {
  expect(recogniseRegency(words)?.code).toBe(code)
})

test('a name that two regencies share is asked back, not guessed', () => {
  expect(recogniseRegency('bogor')).toBeNull()
  expect(
    regenciesNamed('bogor', 2)
      .map((regency) => regency.code)
      .toSorted(),
  ).toEqual(['3201', '3271'])
})

test.each(['', '  ', 'ab', 'Kuala Lumpur Malaysia', '123'])('%j is no regency', (words) => {
  expect(recogniseRegency(words)).toBeNull()
  expect(regenciesNamed(words, 5)).toEqual([])
})

test('the beginning of a name finds it while typing', () => {
  expect(regenciesNamed('band', 10).map((regency) => regency.name)).toContain('Kota Bandung')
})

test.each([
  ['3204', '2026-12-31T16:59:59.000Z'],
  ['5171', '2026-12-31T15:59:59.000Z'],
  ['8171', '2026-12-31T14:59:59.000Z'],
])('a day ends in %s by its own clock', (regency, end) => {
  expect(endOfDay('2026-12-31', regency).toISOString()).toBe(end)
  expect(dayOf(endOfDay('2026-12-31', regency), regency)).toBe('2026-12-31')
})

test('each province is governed from one regency of its own', () => {
  for (const { code } of PROVINCES) expect(regencyOf(seatOf(code) ?? '')?.province).toBe(code)
  expect(regencyOf(seatOf('34') ?? '')?.name).toBe('Kota Yogyakarta')
  expect(seatOf('00')).toBeNull()
})
