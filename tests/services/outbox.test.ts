import { expect, test } from 'vitest'
import { drain } from '#server/jobs/worker'
import { useHouse } from '#tests/setup/house'

const it = useHouse()

test('what nobody waits for is carried out when nothing else is due, a little at a time', async () => {
  const { db, newId } = it.context
  const changed = () => ({ topic: 'business-changed', businessId: newId() }) as const
  await db.outbox.addCalm(changed(), changed(), changed())
  await db.outbox.add(changed())
  const waiting = async () => (await db.outbox.lag(new Date())).waiting
  expect(await drain(it.context)).toBe(1)
  expect(await waiting()).toBe(3)
  expect(await drain(it.context)).toBe(2)
  await db.outbox.add(changed())
  expect(await drain(it.context)).toBe(1)
  expect(await drain(it.context)).toBe(1)
  expect(await drain(it.context)).toBe(0)
  expect(await waiting()).toBe(0)
})
