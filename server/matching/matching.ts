import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Log, Matching, MatchingHealth } from '~/context'
import type { Answer } from '~/domain/matching/engine/engine'
import type { FromThread, Question, Start, ToThread } from './messages'

/** Whoever waits longer is answered by the database. */
const PATIENCE_MS = 2_000
/** A thread that owes an answer for so long hangs, and is ended. */
const SILENCE_MS = 120_000
const CLOSE_MS = 10_000
/** How long to wait before another thread is begun: twice as long after each that did not come to stand. */
const FIRST_REST_MS = 1_000
const LONGEST_REST_MS = 60_000

/** Built beside the server; while developing and testing, Vite loads it in the thread itself. */
const THREAD = path.resolve(import.meta.env.PROD ? 'build/server/matching.js' : 'server/matching/thread-dev.js')

const begin = (start: Start): Worker => new Worker(THREAD, { workerData: start })

interface Options {
  readonly start: Start
  readonly log: Log
  /** How long the database answers alone at first. */
  readonly afterMs?: number
  /** Begins a thread. */
  readonly begin?: (start: Start) => Worker
}

const NOTHING = { businesses: 0, postings: 0, bytes: 0 }

/** The database answers, and nothing else stands. */
export const inDatabase: Matching = {
  best: (tx, plans, asked) => tx.matchProfiles.best(plans, asked),
  answers: (tx, profile, asked) => tx.matchProfiles.answers(profile, asked),
  health: () => ({ state: 'off', reason: null, ...NOTHING }),
}

/** What is told of the thread. */
const createHealth = (log: Log) => {
  let health: MatchingHealth = { state: 'loading', reason: null, ...NOTHING }
  return {
    now: () => health,
    hear: (message: Exclude<FromThread, { kind: 'answered' }>) => {
      if (message.kind === 'unsaved') return log.warn(message, 'matching: the snapshot could not be written')
      if (message.kind !== 'trouble') {
        if (message.kind === 'ready') log.info(message, 'matching: memory answers')
        health = { state: 'ready', reason: null, ...message.size }
        return undefined
      }
      // Said once: it is tried again every second.
      if (health.reason !== message.reason) log.warn(message, 'matching: the database answers until memory is back')
      health = { ...health, state: 'loading', reason: message.reason }
      return undefined
    },
    fell: (reason: string, restMs: number) => {
      log.error({ reason, restMs }, 'matching: the thread died; the database answers until another stands')
      health = { ...health, state: 'away', reason }
    },
    begun: () => {
      health = { ...health, state: 'loading' }
    },
  }
}

/** Questions that wait for the thread. */
const createQuestions = () => {
  const waiting = new Map<number, (answers: readonly Answer[] | null) => void>()
  let last = 0
  let lateSince: number | null = null
  const end = (id: number, answers: readonly Answer[] | null) => {
    waiting.get(id)?.(answers)
    waiting.delete(id)
  }
  return {
    end,
    endAll: () => {
      for (const id of waiting.keys()) end(id, null)
      lateSince = null
    },
    heard: () => {
      lateSince = null
    },
    /** For how long the thread owes an answer; null when it owes none that is late. */
    lateMs: () => (lateSince === null ? null : performance.now() - lateSince),
    /** Null when no answer came in time. */
    ask: (worker: Worker, question: Question) =>
      new Promise<readonly Answer[] | null>((resolve) => {
        last += 1
        const id = last
        const late = setTimeout(() => {
          lateSince ??= performance.now()
          end(id, null)
        }, PATIENCE_MS)
        waiting.set(id, (answers) => {
          clearTimeout(late)
          resolve(answers)
        })
        worker.postMessage({ kind: 'asked', id, question } satisfies ToThread)
      }),
  }
}

/** Asks a thread to end, and ends it when it hangs. */
async function endThread(thread: Worker): Promise<void> {
  if (thread.threadId === -1) return
  const ended = new Promise((resolve) => {
    thread.once('exit', resolve)
  })
  thread.postMessage({ kind: 'close' } satisfies ToThread)
  const hangs = setTimeout(() => void thread.terminate(), CLOSE_MS)
  await ended
  clearTimeout(hangs)
}

/** A thread that is begun again whenever it dies, after a rest. */
const createThread = ({ start, log, afterMs = 0, begin: beginOne = begin }: Options) => {
  const health = createHealth(log)
  const questions = createQuestions()
  let rest = FIRST_REST_MS
  let again: NodeJS.Timeout | undefined
  let closing = false

  const hear = (message: FromThread) => {
    questions.heard()
    if (message.kind === 'answered') return questions.end(message.id, message.answers)
    if (message.kind === 'ready') rest = FIRST_REST_MS
    return health.hear(message)
  }
  const stand = (): Worker => {
    const one = beginOne(start)
    let reason = 'it ended'
    one.unref()
    one.on('message', hear)
    one.on('error', (error: Error) => {
      reason = error.message
    })
    one.once('exit', () => {
      questions.endAll()
      if (closing) return
      health.fell(reason, rest)
      again = setTimeout(() => {
        health.begun()
        worker = stand()
      }, rest).unref()
      rest = Math.min(LONGEST_REST_MS, rest * 2)
    })
    return one
  }
  let worker: Worker | null = null
  if (afterMs === 0) worker = stand()
  else
    again = setTimeout(() => {
      worker = stand()
    }, afterMs).unref()

  return {
    health: health.now,
    /** Null when it does not stand, died or is late: then somebody else must be asked. */
    ask: async (question: Question): Promise<readonly Answer[] | null> => {
      const lateMs = questions.lateMs()
      if (lateMs !== null && lateMs > SILENCE_MS) void worker?.terminate()
      return worker && health.now().state === 'ready' && lateMs === null ? questions.ask(worker, question) : null
    },
    close: async (): Promise<void> => {
      closing = true
      clearTimeout(again)
      if (worker) await endThread(worker)
    },
  }
}

/**
 * The memory engine on a thread of its own. Until it stands, after it died and when it is late the database answers the
 * same question with the same answer.
 */
export function createMatching(options: Options): { readonly matching: Matching; readonly close: () => Promise<void> } {
  const { ask, health, close } = createThread(options)
  return {
    matching: {
      best: async (tx, plans, asked) =>
        (plans.length === 0 ? [] : await ask({ of: 'best', plans, asked })) ?? inDatabase.best(tx, plans, asked),
      answers: async (tx, profile, { now, ...asked }) => {
        const answers = await ask({ of: 'answers', profile, asked: { ...asked, now: now.getTime() } })
        return answers?.[0] ?? inDatabase.answers(tx, profile, { ...asked, now })
      },
      health,
    },
    close,
  }
}
