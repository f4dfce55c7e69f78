import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LinearModel, Solve, Solved } from '~/domain/solver/model'

export interface Solver {
  readonly solve: Solve
  readonly close: () => Promise<void>
}

/** Plain JavaScript beside this file: a thread of Node runs it as it stands, built or not. */
const WORKER = path.resolve('server/solver/worker.js')

/** So much later than asked an answer may come before the thread is given up. */
const GRACE_MS = 1_000

/**
 * Solves one model after another on a thread of its own, which stands from the first question on. A thread that dies or
 * does not come back answers `out-of-time`, and the next question gets a new one.
 */
export function createSolver(): Solver {
  let thread: Promise<Worker> | null = null
  let last: Promise<unknown> = Promise.resolve()

  const ask = async (model: LinearModel, limitMs: number): Promise<Solved> => {
    thread ??= begin()
    const standing = await thread.catch((error: unknown) => {
      thread = null
      throw error
    })
    const solved = await answerOf(standing, { model, limitMs })
    if (solved) return solved
    thread = null
    await standing.terminate()
    return { state: 'out-of-time' }
  }

  return {
    solve: (model, limitMs) => {
      const asked = last.then(() => ask(model, limitMs))
      last = asked.catch(() => null)
      return asked
    },
    close: async () => {
      await last
      await (await thread)?.terminate()
    },
  }
}

/** A thread whose solver is loaded: that takes a moment, which is not taken from the first question. */
async function begin(): Promise<Worker> {
  const thread = new Worker(WORKER)
  await once(thread, 'message')
  thread.unref()
  return thread
}

/** Null when the thread died or was too slow. */
const answerOf = (thread: Worker, question: { readonly model: LinearModel; readonly limitMs: number }) =>
  new Promise<Solved | null>((resolve) => {
    const end = (solved: Solved | null) => {
      clearTimeout(late)
      thread.off('message', end).off('error', fail).off('exit', fail)
      resolve(solved)
    }
    const fail = () => end(null)
    const late = setTimeout(fail, question.limitMs + GRACE_MS)
    thread.on('message', end).on('error', fail).on('exit', fail)
    thread.postMessage(question)
  })
