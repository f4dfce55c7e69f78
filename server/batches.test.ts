import { expect, test } from 'vitest'
import { inBatches } from './batches'

/** Work that holds still until it is let go, and remembers what it was asked. */
function held() {
  const batches: (readonly number[])[] = []
  const gates: (() => void)[] = []
  return {
    batches,
    release: () => gates.shift()?.(),
    work: async (items: readonly number[]) => {
      batches.push(items)
      await new Promise<void>((resolve) => gates.push(resolve))
      if (items.includes(13)) throw new Error('thirteen')
      return items.map((item) => item * 2)
    },
  }
}

test('what comes while a batch is under way waits for the next, in order of arrival and never more than fit', async () => {
  const { batches, release, work } = held()
  const twice = inBatches<number, number>(3)
  const answers = [1, 2, 3, 4, 5].map((item) => twice(item, work))
  expect(batches).toEqual([[1]])
  release()
  await answers[0]
  release()
  await answers[3]
  release()
  expect(await Promise.all(answers)).toEqual([2, 4, 6, 8, 10])
  expect(batches).toEqual([[1], [2, 3, 4], [5]])
})

test('a batch that fails fails its own, and the next goes on', async () => {
  const { release, work } = held()
  const twice = inBatches<number, number>(3)
  const failed = expect(twice(13, work)).rejects.toThrow('thirteen')
  const next = twice(1, work)
  release()
  await failed
  release()
  expect(await next).toBe(2)
})
