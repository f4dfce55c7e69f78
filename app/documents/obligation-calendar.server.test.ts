import { expect, test } from 'vitest'
import { someTerms } from '#tests/factories/partnership'
import { obligationsOf } from '~/domain/agreement/obligations'
import { standing } from '~/domain/agreement/standing'
import { obligationCalendar } from './obligation-calendar.server'

const roles = { a: 'contractor', b: 'subcontractor' } as const
const NOTHING = { marks: [], deliveries: [], payments: [] }
const NOW = new Date('2027-02-10T03:00:00Z')
const calendar = {
  agreementId: '01930000-0000-7000-8000-00000000a9e1',
  reference: 'JJ-2027-000123',
  names: { a: 'Garmen Priangan Utama', b: 'Jahit Ibu Siti' },
  standings: obligationsOf({
    pattern: 'subcontracting',
    roles,
    terms: someTerms(),
    since: new Date('2026-12-20T00:00:00Z'),
  }).map((one) => standing(one, NOTHING, NOW)),
  now: NOW,
}
const write = (changes: Partial<typeof calendar> = {}, locale: 'id' | 'en' = 'id') =>
  obligationCalendar({ ...calendar, ...changes }, { locale, addressOf: (id) => `https://jejaring.example/o/${id}` })
/** Long lines are folded: RFC 5545, 3.1. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const eventOf = (text: string, id: string) => {
  const all = lines(text)
  const at = all.indexOf(`UID:${id}.${calendar.agreementId}@jejaring`)
  return all.slice(at, all.indexOf('END:VEVENT', at))
}

test('an obligation stands on its last day, whatever zone the process runs in', () => {
  const event = eventOf(write(), 'delivery.1')
  expect(event).toContain('DTSTART;VALUE=DATE:20270203')
  expect(event).toContain('SUMMARY:Jahit Ibu Siti: Mengirim 1.500\u00A0buah.')
  expect(event).toContain('DESCRIPTION:Tahap: Terlambat.')
  expect(event).toContain('URL;VALUE=URI:https://jejaring.example/o/delivery.1')
})

test('a calendar read again replaces the one before: the same UIDs, each once', () => {
  const uids = (text: string) => lines(text).filter((line) => line.startsWith('UID:'))
  const later = write({ now: new Date('2027-05-01T03:00:00Z') })
  expect(uids(later)).toEqual(uids(write()))
  expect(new Set(uids(later)).size).toBe(calendar.standings.length)
})

test('it names itself and speaks the language of its reader', () => {
  expect(lines(write())).toContain('X-WR-CALNAME:Jejaring JJ-2027-000123')
  expect(eventOf(write({}, 'en'), 'delivery.1')).toContain('DESCRIPTION:State: Late.')
})
