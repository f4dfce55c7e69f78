import { expect, test } from 'vitest'
import { AGREEMENT_STATES } from './states'
import { mayWrite, wayOfWriting } from './writing'

const waysOf = (author: 'a' | 'broker') =>
  AGREEMENT_STATES.flatMap((state) => {
    const way = wayOfWriting(state, author)
    return way.ok ? [[state, way.value]] : []
  })

test('everyone proposes what others have read; the broker alone writes what nobody has', () => {
  const proposed = ['in-negotiation', 'ready', 'in-force'].map((state) => [state, 'proposed'])
  expect(waysOf('a')).toEqual(proposed)
  expect(waysOf('broker')).toEqual([['draft', 'alone'], ...proposed])
})

test('the draft is not the move of a side, and what is signed is nobody’s', () => {
  expect(wayOfWriting('draft', 'b')).toEqual({ ok: false, refusal: { code: 'not-your-move' } })
  expect(wayOfWriting('signed-by-a', 'broker')).toEqual({
    ok: false,
    refusal: { code: 'wrong-state', detail: { state: 'signed-by-a' } },
  })
})

test('the administrator writes nothing, the others what is theirs to write', () => {
  expect(mayWrite('in-negotiation', 'admin')).toBe(false)
  expect(mayWrite('in-negotiation', 'a')).toBe(true)
  expect(mayWrite('draft', 'a')).toBe(false)
})
