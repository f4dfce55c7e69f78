import { expect, test } from 'vitest'
import { awayUntil, inBursts, NOTICE_KINDS, type NoticeChoice, toldAt, wants } from './notice'

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 21, hour, minute))
const night = { zone: 'WIB', quiet: { from: 21, until: 5 } } as const

test.each([
  ['20.59 is told at once', at(13, 59), at(13, 59)],
  ['21.00 waits till five in the morning', at(14), at(22)],
  ['02.30 waits till five', at(19, 30), at(22)],
  ['05.00 is told at once', at(22), at(22)],
])('quiet from 21 to 5 in Bandung: what happens at %s', (_sentence, made, told) => {
  expect(toldAt(made, night)).toEqual(told)
})

test('the same moment is another hour in Ambon', () => {
  expect(toldAt(at(12, 30), { ...night, zone: 'WIT' })).toEqual(at(20))
  expect(toldAt(at(12, 30), { ...night, zone: 'WITA' })).toEqual(at(12, 30))
})

test('quiet hours in the middle of the day', () => {
  const noon = { zone: 'WIB', quiet: { from: 12, until: 13 } } as const
  expect(toldAt(at(5, 15), noon)).toEqual(at(6))
  expect(toldAt(at(6), noon)).toEqual(at(6))
  expect(toldAt(at(4, 59), noon)).toEqual(at(4, 59))
})

test('without quiet hours everything is told at once', () => {
  expect(toldAt(at(19), { zone: 'WIB', quiet: null })).toEqual(at(19))
})

test('the app shows every kind, and only what waits for somebody is mailed, until they say otherwise', () => {
  expect(NOTICE_KINDS.every((kind) => wants([], kind, 'app'))).toBe(true)
  expect(wants([], 'messages-waiting', 'mail')).toBe(true)
  expect(wants([], 'businesses-found', 'mail')).toBe(false)
  const said: readonly NoticeChoice[] = [
    { kind: 'messages-waiting', channel: 'mail', wanted: false },
    { kind: 'businesses-found', channel: 'mail', wanted: true },
  ]
  expect(wants(said, 'messages-waiting', 'mail')).toBe(false)
  expect(wants(said, 'messages-waiting', 'app')).toBe(true)
  expect(wants(said, 'businesses-found', 'mail')).toBe(true)
})

test('who is away is away through the last day', () => {
  expect(awayUntil({ holidayUntil: '2026-12-03' }, '2026-12-03')).toBe('2026-12-03')
  expect(awayUntil({ holidayUntil: '2026-12-03' }, '2026-12-04')).toBeNull()
  expect(awayUntil({ holidayUntil: null }, '2026-12-04')).toBeNull()
})

test('what is told twice within a minute stands there once, and what is new adds up', () => {
  const told = (second: number, count: number, title = 'Tahu') =>
    ({
      kind: 'businesses-found',
      detail: { count, title, path: `/${title}` },
      createdAt: new Date(Date.UTC(2026, 10, 22, 8, 0, second)),
    }) as const
  const late = { ...told(0, 0), kind: 'role-changed', detail: { role: 'broker', path: '/start' } } as const
  expect(inBursts([told(50, 1), told(45, 1, 'Tempe'), told(10, 2), late, late])).toEqual([
    told(50, 3),
    told(45, 1, 'Tempe'),
    late,
  ])
  expect(inBursts([told(100, 1), told(50, 1), told(5, 1)])).toEqual([told(100, 2), told(5, 1)])
})
