import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceKm } from './distance'

const ambon = { lat: -3.6954, lon: 128.1814 }
const jakarta = { lat: -6.1944, lon: 106.8229 }
const aPoint = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('Ambon to Jakarta is some 2,385 km', () => {
  expect(distanceKm(ambon, jakarta)).toBeGreaterThan(2375)
  expect(distanceKm(ambon, jakarta)).toBeLessThan(2395)
})

test('one degree along the equator is 111 km', () => {
  expect(distanceKm({ lat: 0, lon: 100 }, { lat: 0, lon: 101 })).toBe(111)
})

test('antipodes are half the way round, not NaN', () => {
  expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBe(20015)
})

test('a distance is a whole number, the same both ways, zero at home, never over half the way round', () => {
  fc.assert(
    fc.property(aPoint, aPoint, (a, b) => {
      const km = distanceKm(a, b)
      return Number.isInteger(km) && km >= 0 && km <= 20015 && km === distanceKm(b, a) && distanceKm(a, a) === 0
    }),
  )
})
