import { expect, test } from 'vitest'
import type { NotificationContent } from '../domain/notification'
import type { Notice } from '../domain/partnership/partnership'
import { notificationSentence, notifications, sentenceOutside } from './notifications'

const path = '/start'
const CONTENTS: readonly NotificationContent[] = [
  ...(Object.keys(notifications.id.partnership) as Notice[]).map(
    (about) => ({ kind: 'partnership-moved', detail: { about, reference: 'JJ-2026-000123', path } }) as const,
  ),
  { kind: 'businesses-found', detail: { count: 2, title: 'Tempe tiap hari', path } },
  { kind: 'opportunities-found', detail: { count: 2, business: 'Tempe Waiheru', path } },
  { kind: 'search-found', detail: { count: 3, name: 'jahit seragam', path } },
  { kind: 'interest-shown', detail: { business: 'Tempe Waiheru', title: 'Tempe tiap hari', path } },
  { kind: 'interest-not-suited', detail: { title: 'Tempe tiap hari', path } },
  { kind: 'interest-ended', detail: { title: 'Tempe tiap hari', path } },
  { kind: 'opportunity-revised', detail: { title: 'Tempe tiap hari', path } },
  { kind: 'opportunity-expiring', detail: { title: 'Tempe tiap hari', path } },
  { kind: 'opportunity-expired', detail: { title: 'Tempe tiap hari', path } },
  { kind: 'caucus-begun', detail: { person: 'Bambang', reference: 'JJ-2026-000123', path } },
  { kind: 'room-opened', detail: { person: 'Dewi', reference: 'JJ-2026-000123', path } },
  { kind: 'messages-waiting', detail: { reference: 'JJ-2026-000123', path } },
  { kind: 'member-joined', detail: { person: 'Siti', business: 'Tempe Waiheru', path } },
  {
    kind: 'size-changed',
    detail: { business: 'Tempe Waiheru', size: 'small', reference: 'JJ-2026-000123', path },
  },
  {
    kind: 'file-exported',
    detail: { person: 'Dewi', role: 'agency', reason: 'Pemeriksaan KPPU', reference: 'JJ-2026-000123', path },
  },
  { kind: 'sham-reported', detail: { reference: 'JJ-2026-000123', path } },
  { kind: 'sham-report-closed', detail: { reference: 'JJ-2026-000123', path } },
  { kind: 'role-changed', detail: { role: 'broker', path } },
]

test('every notification is one short sentence or two, different for each', () => {
  for (const locale of ['id', 'en'] as const) {
    const sentences = CONTENTS.map((content) => notificationSentence(content, locale))
    expect(new Set(sentences).size).toBe(CONTENTS.length)
    for (const sentence of sentences.flatMap((one) => one.split(/(?<=[.?!]) /))) {
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(12)
      expect(sentence).not.toMatch(/undefined|object/)
    }
  }
})

test('why somebody said no is read inside, and leaves by no mail', () => {
  const detail = {
    about: 'declined',
    reference: 'JJ-2026-000123',
    by: 'Tempe Waiheru',
    reason: 'Sudah penuh',
    path,
  } as const
  const content = { kind: 'partnership-moved', detail } as const
  expect(notificationSentence(content, 'id')).toContain('Sudah penuh')
  expect(sentenceOutside(content, 'id')).toBe(
    notificationSentence({ ...content, detail: { ...detail, reason: '' } }, 'id'),
  )
  expect(sentenceOutside(content, 'id')).toMatch(/Oleh Tempe Waiheru\.$/)
})
