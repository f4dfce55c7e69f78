import { expect, test } from 'vitest'
import { NewCard } from './card'

const problems = (slots: unknown) => {
  const read = NewCard.safeParse({ kind: 'meeting', title: 'Lihat contoh', place: 'Gudang', minutes: '60', slots })
  return read.success ? read.data : read.error.issues.map(({ path, message }) => [path.join('.'), message])
}
const first = { day: '2026-11-29', time: '9' }

test('one time is enough for a meeting, and those that were left empty are none', () => {
  expect(problems([first, {}, {}])).toMatchObject({ slots: [{ day: '2026-11-29', time: '09:00' }] })
  expect(problems([{}, first])).toMatchObject({ slots: [{ day: '2026-11-29', time: '09:00' }] })
})

test('no time at all, half a time and too many are refused', () => {
  expect(problems([{}, {}, {}])).toEqual([['slots.0.day', 'required']])
  expect(problems(undefined)).toEqual([['slots', 'required']])
  expect(problems([first, { day: '2026-11-30' }])).toEqual([['slots.1.time', 'required']])
  expect(problems([first, { time: '10' }])).toEqual([['slots.1.day', 'required']])
  expect(problems([{ day: '30/11', time: '25' }])).toEqual([
    ['slots.0.day', 'not-a-date'],
    ['slots.0.time', 'not-a-time'],
  ])
  expect(problems([first, first, first, first])).toEqual([['slots', 'too-many']])
})
