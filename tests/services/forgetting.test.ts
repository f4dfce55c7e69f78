import { expect, test } from 'vitest'
import { dropSent } from '#server/jobs/worker'
import { ok } from '~/domain/result'
import { forgetAnswers, once } from '~/services/once.server'
import { anActor } from '../setup/actor'
import { useHouse } from '../setup/house'

const it = useHouse()
const DAY = 24 * 60 * 60 * 1000

test('the answer to a form is kept 30 days and then forgotten', async () => {
  const actor = await anActor(it)
  const begun = new Date('2026-11-21T03:00:00Z')
  let effects = 0
  const send = () =>
    once(it.context, {
      actor,
      action: 'test',
      submission: { key: 'one', bodyHash: 'same' },
      work: async () => {
        effects += 1
        return ok({ effects })
      },
    })
  it.clock.now = begun
  await send()
  it.clock.now = new Date(begun.getTime() + 30 * DAY)
  await forgetAnswers(it.context)
  expect(await send()).toEqual(ok({ effects: 1 }))
  it.clock.now = new Date(begun.getTime() + 30 * DAY + 1)
  await forgetAnswers(it.context)
  expect(await send()).toEqual(ok({ effects: 2 }))
})

test('what the outbox sent is dropped after 30 days; what waits stays', async () => {
  const { outbox } = it.context.db
  const now = new Date()
  await outbox.add(
    { topic: 'interest-shown', interestId: it.context.newId() },
    { topic: 'interest-shown', interestId: it.context.newId() },
  )
  const [sent, waiting] = await outbox.claim({ now: new Date(now.getTime() + DAY), until: now, limit: 10 })
  await outbox.markSent(sent?.id ?? 0n, now)
  it.clock.now = new Date(now.getTime() + 31 * DAY)
  await dropSent(it.context)
  const left = await outbox.claim({ now: it.clock.now, until: it.clock.now, limit: 10 })
  expect(left.map(({ id }) => id)).toEqual([waiting?.id])
  await expect(outbox.markSent(sent?.id ?? 0n, now)).rejects.toMatchObject({ code: 'P2025' })
})
