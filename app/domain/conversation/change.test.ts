import { expect, test } from 'vitest'
import { CHANGE_WITHIN_MINUTES, changeableUntil, mayChange } from './change'
import { MESSAGE_CHANGES, type MessageKind } from './message'

const AT = new Date('2026-11-22T03:00:00Z')
const after = (ms: number) => new Date(AT.getTime() + ms)
const LIMIT = CHANGE_WITHIN_MINUTES * 60_000

const message = { senderId: 'rina', kind: 'text', change: undefined, createdAt: AT } as const
const asked = { change: 'edited', userId: 'rina', now: AT } as const
const codeOf = (result: ReturnType<typeof mayChange>) => (result.ok ? 'ok' : result.refusal.code)

test.each([
  [-60_000, 'ok'],
  [0, 'ok'],
  [LIMIT - 1, 'ok'],
  [LIMIT, 'ok'],
  [LIMIT + 1, 'too-late'],
  [LIMIT * 100, 'too-late'],
])('%d ms after it was stored: %s', (ms, expected) => {
  for (const change of MESSAGE_CHANGES)
    expect(codeOf(mayChange(message, { ...asked, change, now: after(ms) }))).toBe(expected)
})

test('the page says until when', () => {
  expect(changeableUntil(message)).toEqual(after(LIMIT))
})

test('only its writer changes it, the broker as little as the other side', () => {
  expect(codeOf(mayChange(message, { ...asked, userId: 'bambang' }))).toBe('not-yours')
  expect(codeOf(mayChange(message, { ...asked, userId: 'bambang', now: after(LIMIT * 2) }))).toBe('not-yours')
})

test.each<[MessageKind, string, string]>([
  ['text', 'ok', 'ok'],
  ['file', 'not-changeable', 'ok'],
  ['event', 'not-changeable', 'not-changeable'],
])('%s: edited %s, deleted %s', (kind, edited, deleted) => {
  expect(codeOf(mayChange({ ...message, kind }, asked))).toBe(edited)
  expect(codeOf(mayChange({ ...message, kind }, { ...asked, change: 'deleted' }))).toBe(deleted)
})

test('what was edited can be changed once more, what was deleted cannot', () => {
  for (const change of MESSAGE_CHANGES) {
    expect(codeOf(mayChange({ ...message, change: 'edited' }, { ...asked, change }))).toBe('ok')
    expect(codeOf(mayChange({ ...message, change: 'deleted' }, { ...asked, change }))).toBe('already-deleted')
  }
})
