// One worker of the bench: searches the shared segment for whatever plans it is given.
import { parentPort, workerData } from 'node:worker_threads'
import { createEngine } from '~/domain/matching/engine/engine'
import type { Segment } from '~/domain/matching/engine/segment'
import type { Plan } from '~/domain/matching/plan'

const engine = createEngine((workerData as { segment: Segment }).segment)
parentPort?.on('message', ({ id, plans, most }: { id: number; plans: Plan[]; most: number }) => {
  const answers = plans.map((plan) => engine.best(plan, { eligible: most, near: 0, spread: 1 }).eligible)
  parentPort?.postMessage({ id, answers })
})
