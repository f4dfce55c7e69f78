import type { InBatches } from '~/context'

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}

/**
 * One batch under way at a time: what comes meanwhile waits for the next. Alone, nobody waits; under load the cost of
 * a transaction is shared, and the order of arrival is the order of the items.
 * @param most items a batch, so that a statement stays of bounded size
 */
export function inBatches<Item, Answer>(most: number): InBatches<Item, Answer> {
  const waiting: Waiting<Item, Answer>[] = []
  let under = false
  const run = async (work: Parameters<InBatches<Item, Answer>>[1]) => {
    under = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most)
      try {
        const answers = await work(batch.map(({ item }) => item))
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    under = false
  }
  return (item, work) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!under) void run(work)
    })
}
