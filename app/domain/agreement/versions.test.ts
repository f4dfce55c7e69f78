import { expect, test } from 'vitest'
import { someTerms } from '#tests/factories/partnership'
import { termsOf, valuesOf } from './differences'
import {
  type Author,
  agreedBy,
  answerChange,
  applyChange,
  CHANGE_ANSWERS,
  CHANGE_STATES,
  type ChangeAnswer,
  changeAnswersFor,
  proposeChange,
  rewritten,
  type TermsChange,
} from './versions'

const NOW = new Date('2026-12-01T03:00:00Z')
const LATER = new Date('2026-12-02T03:00:00Z')
const BASE = someTerms()
const SOONER = someTerms({ payment: { days: 7, mechanism: 'transfer' } })
const AT_ONCE = someTerms({ payment: { days: 0, mechanism: 'cash' } })

const by = (as: Author, now = LATER) => ({ as, userId: `user-${as}`, now })

const aChange = (changes: Partial<TermsChange> = {}): TermsChange => ({
  id: 'change-1',
  author: 'a',
  authorId: 'user-a',
  base: BASE,
  terms: SOONER,
  note: 'Modal kami kecil',
  state: 'open',
  acceptedBy: [],
  counterTo: null,
  createdAt: NOW,
  updatedAt: NOW,
  ...changes,
})

const ANSWERS: { readonly [Kind in ChangeAnswer['kind']]: Extract<ChangeAnswer, { kind: Kind }> } = {
  accept: { kind: 'accept' },
  counter: { kind: 'counter', id: 'change-2', terms: AT_ONCE, note: null },
  withdraw: { kind: 'withdraw' },
}

const answered = (change: TermsChange, answer: ChangeAnswer, as: Author) => {
  const result = answerChange(change, answer, by(as))
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

const refusal = (change: TermsChange, answer: ChangeAnswer, as: Author) => {
  const result = answerChange(change, answer, by(as))
  return result.ok ? null : result.refusal
}

test('a change is proposed on the terms that stand, and must change something', () => {
  expect(proposeChange({ id: 'change-1', terms: SOONER, note: 'Modal kami kecil' }, BASE, by('a', NOW))).toEqual({
    ok: true,
    value: aChange(),
  })
  expect(proposeChange({ id: 'change-1', terms: someTerms(), note: null }, BASE, by('a'))).toEqual({
    ok: false,
    refusal: { code: 'nothing-changed' },
  })
})

const EVERY_ANSWER = CHANGE_STATES.flatMap((state) => CHANGE_ANSWERS.map((kind) => [state, kind] as const))

test.each(EVERY_ANSWER)('%s, %s: only an open change is answered', (state, kind) => {
  const as = kind === 'withdraw' ? 'a' : 'b'
  expect(refusal(aChange({ state }), ANSWERS[kind], as)).toEqual(
    state === 'open' ? null : { code: 'wrong-state', detail: { state, event: kind } },
  )
})

// Author → answer → who may give it.
const MAY: Readonly<Record<Author, Readonly<Record<ChangeAnswer['kind'], readonly Author[]>>>> = {
  a: { accept: ['b'], counter: ['b'], withdraw: ['a'] },
  b: { accept: ['a'], counter: ['a'], withdraw: ['b'] },
  broker: { accept: ['a', 'b'], counter: ['a', 'b'], withdraw: ['broker'] },
}

test.each(['a', 'b', 'broker'] as const)('what %s proposed is answered by the others only', (author) => {
  for (const kind of CHANGE_ANSWERS)
    for (const as of ['a', 'b', 'broker'] as const)
      expect(refusal(aChange({ author }), ANSWERS[kind], as)).toEqual(
        MAY[author][kind].includes(as) ? null : { code: 'not-your-move', detail: { event: kind } },
      )
})

test('a change of one side is agreed when the other accepts it', () => {
  const { change, counter } = answered(aChange(), ANSWERS.accept, 'b')
  expect(change).toEqual(aChange({ state: 'accepted', acceptedBy: ['b'], updatedAt: LATER }))
  expect(agreedBy(change)).toEqual(['a', 'b'])
  expect(counter).toBeNull()
})

test('a change of the broker waits for both, in any order, and once each', () => {
  for (const [first, second] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const half = answered(aChange({ author: 'broker' }), ANSWERS.accept, first).change
    expect(half.state).toBe('open')
    expect(agreedBy(half)).toEqual([first])
    expect(refusal(half, ANSWERS.accept, first)).toMatchObject({ code: 'not-your-move' })
    expect(answered(half, ANSWERS.accept, second).change).toMatchObject({ state: 'accepted', acceptedBy: ['a', 'b'] })
  }
})

test('a counter closes the change and opens its own, for the other side to answer', () => {
  const { change, counter } = answered(aChange(), ANSWERS.counter, 'b')
  expect(change).toEqual(aChange({ state: 'countered', updatedAt: LATER }))
  expect(counter).toEqual(
    aChange({
      id: 'change-2',
      author: 'b',
      authorId: 'user-b',
      terms: AT_ONCE,
      note: null,
      counterTo: 'change-1',
      createdAt: LATER,
      updatedAt: LATER,
    }),
  )
  expect(refusal(aChange(), { ...ANSWERS.counter, terms: SOONER }, 'b')).toEqual({ code: 'nothing-changed' })
})

test('a withdrawn change is kept as it was made', () => {
  expect(answered(aChange(), ANSWERS.withdraw, 'a')).toEqual({
    change: aChange({ state: 'withdrawn', updatedAt: LATER }),
    counter: null,
  })
})

test('an accepted change is merged with what was agreed meanwhile', () => {
  const meanwhile = termsOf(valuesOf(someTerms({ quality: 'Jahitan ganda' })))
  expect(applyChange(aChange(), meanwhile)).toEqual({
    terms: { ...meanwhile, payment: SOONER.payment },
    conflicts: [],
  })
  expect(applyChange(aChange(), AT_ONCE).conflicts).toMatchObject([{ field: 'payment', theirs: AT_ONCE.payment }])
})

test('an author is offered what the table of answers lets them try', () => {
  expect(changeAnswersFor(aChange(), 'a')).toEqual(['withdraw'])
  expect(changeAnswersFor(aChange(), 'b')).toEqual(['accept', 'counter'])
  expect(changeAnswersFor(aChange(), 'broker')).toEqual([])
  expect(changeAnswersFor(aChange({ state: 'withdrawn' }), 'b')).toEqual([])
})

test('an answer starts from the change on what stands by now, its own words where the two clash', () => {
  const current = someTerms({ payment: { days: 21, mechanism: 'transfer' }, quality: 'Tanpa cacat' })
  expect(rewritten(aChange(), current)).toEqual(termsOf(valuesOf({ ...SOONER, quality: 'Tanpa cacat' })))
})
