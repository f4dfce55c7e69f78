import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from './new-id'

test('ids are version 7, carry the time, and differ', () => {
  const before = Date.now()
  const ids = Array.from({ length: 1000 }, newId)
  const after = Date.now()
  for (const id of ids) {
    expect(z.uuid({ version: 'v7' }).safeParse(id).success).toBe(true)
    const at = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
    expect(at).toBeGreaterThanOrEqual(before)
    expect(at).toBeLessThanOrEqual(after)
  }
  expect(new Set(ids).size).toBe(1000)
})
