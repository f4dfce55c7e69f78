import { expect, test } from 'vitest'
import { NOTICE_KINDS } from '~/domain/notice'
import { BreakGlass } from './mediation'
import { NoticeSettings, noticeBox } from './notice'

const said = { zone: 'WIB', matchFrom: '600' }

const problems = (sent: object) => {
  const parsed = NoticeSettings.safeParse({ ...said, ...sent })
  return parsed.success ? null : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('every kind and channel is answered: what is not ticked is not wanted', () => {
  const { choices } = NoticeSettings.parse({ ...said, wanted: [noticeBox('messages-waiting', 'mail')] })
  expect(choices).toHaveLength(NOTICE_KINDS.length * 3)
  expect(choices.filter(({ wanted }) => wanted)).toEqual([{ kind: 'messages-waiting', channel: 'mail', wanted: true }])
})

test('quiet hours have a beginning and another end, or there are none', () => {
  const times = NoticeSettings.parse({
    ...said,
    quietFrom: '21',
    quietUntil: '5',
    holidayUntil: '2026-12-03',
  }).times
  expect(times).toEqual({ zone: 'WIB', quiet: { from: 21, until: 5 }, holidayUntil: '2026-12-03' })
  expect(NoticeSettings.parse(said).times).toEqual({ zone: 'WIB', quiet: null, holidayUntil: null })
  expect(problems({ quietFrom: '21' })).toEqual(['quietUntil: choose-one'])
  expect(problems({ quietUntil: '5' })).toEqual(['quietFrom: choose-one'])
  expect(problems({ quietFrom: '5', quietUntil: '5' })).toEqual(['quietUntil: hours-alike'])
  expect(problems({ quietFrom: '24', quietUntil: '5' })).toEqual(['quietFrom: choose-one'])
})

test('new matches are told from one of the scores on that are offered', () => {
  expect(NoticeSettings.parse({ ...said, matchFrom: '800' }).matchFrom).toBe(800)
  expect(problems({ matchFrom: '500' })).toEqual(['matchFrom: choose-one'])
  expect(problems({ matchFrom: undefined })).toEqual(['matchFrom: choose-one'])
})

test('a day that is none, and a box of no table of ours', () => {
  expect(problems({ holidayUntil: '2026-02-31' })).toEqual(['holidayUntil: not-a-date'])
  expect(problems({ wanted: ['everything.app'] })).toEqual(['wanted.0: invalid'])
})

test('a reason for breaking the glass says something', () => {
  const sent = (reason: string) => BreakGlass.safeParse({ reason, password: 'sebuah kata sandi' }).success
  expect([sent('   '), sent('cek'), sent('Aduan nomor 17')]).toEqual([false, false, true])
})
