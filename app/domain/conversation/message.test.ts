import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { captionBody, eventBody, eventIn, LONGEST_MESSAGE, messageBody } from './message'

test.each([
  ['  Selamat pagi \n', 'Selamat pagi'],
  ['satu\r\ndua', 'satu\ndua'],
  ['satu\n\n\tdua', 'satu\n\n\tdua'],
  ['sa\u0000tu\u0007', 'satu'],
  ['sa\ud83dtu', 'satu'],
  ['👋🏽', '👋🏽'],
])('%j is stored as %j', (typed, stored) => {
  expect(messageBody(typed)).toEqual({ ok: true, value: stored })
})

test.each(['', '   ', '\r\n\t', '\u0000'])('%j is empty', (typed) => {
  expect(messageBody(typed)).toEqual({ ok: false, refusal: { code: 'message-empty' } })
})

test('four thousand characters fit, one more does not; blanks around them do not count', () => {
  expect(messageBody(` ${'a'.repeat(LONGEST_MESSAGE)} `).ok).toBe(true)
  expect(messageBody('a'.repeat(LONGEST_MESSAGE + 1))).toEqual({
    ok: false,
    refusal: { code: 'message-too-long', detail: { length: 4001, most: 4000 } },
  })
})

test('a file needs no caption, and takes as long a one', () => {
  expect(captionBody(' \r\n')).toEqual({ ok: true, value: '' })
  expect(captionBody(' Kain ')).toEqual({ ok: true, value: 'Kain' })
  expect(captionBody('a'.repeat(LONGEST_MESSAGE + 1))).toMatchObject({ refusal: { code: 'message-too-long' } })
})

test('what was stored once is stored the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const once = messageBody(typed)
      expect(once.ok ? messageBody(once.value) : once).toEqual(once)
    }),
  )
})

test('an event says its words after its code, as many lines as they have', () => {
  expect(eventIn(eventBody('entered'))).toEqual({ event: 'entered', words: '' })
  expect(eventIn(eventBody('glass-broken', 'Aduan\nnomor 7'))).toEqual({
    event: 'glass-broken',
    words: 'Aduan\nnomor 7',
  })
  expect(eventIn('something-later')).toBeUndefined()
})
