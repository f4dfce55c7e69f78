// The memory engine on a thread of its own: it reads the database by a line of its own, keeps up with it, and answers.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Answer } from '~/domain/matching/engine/engine'
import { startLoop } from '../jobs/loop'
import { type Holdings, openHoldings } from './holdings'
import type { FromThread, Question, Start, ToThread } from './messages'
import { openTables, type Tables } from './tables'

/** Without questions it looks for changes this often; before every question it looks anyhow. */
const BEAT_MS = 1_000
const SAVE_MS = 15 * 60_000

const answerOf = ({ best, answers }: Holdings, question: Question): Answer[] =>
  question.of === 'best' ? best(question.plans, question.asked) : [answers(question.profile, question.asked)]

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What stands as long as the line to the database does. */
const createKeeper = ({ url, file }: Start, say: (message: FromThread) => void) => {
  let tables: Tables | null = null
  let holdings: Holdings | null = null
  let saved = performance.now()

  // Without a file the next start takes longer, and that is all.
  const save = async (): Promise<void> => {
    saved = performance.now()
    await holdings?.save().catch((error: unknown) => say({ kind: 'unsaved', reason: reasonOf(error) }))
  }
  /** Gives up the line and all that was read by it: who answers there next may be another. */
  const leave = async (): Promise<void> => {
    await tables?.close().catch(() => {})
    tables = null
    holdings = null
  }
  const open = async (): Promise<Holdings> => {
    tables = await openTables(url)
    const opened = await openHoldings(tables, { file })
    holdings = opened
    say({ kind: 'ready', rebuiltFor: opened.rebuiltFor, size: opened.size() })
    await save()
    return opened
  }
  return {
    /** The holdings with everything that is committed by now; null when that cannot be. */
    current: async (): Promise<Holdings | null> => {
      try {
        if (!holdings) return await open()
        if ((await holdings.catchUp()) > 0) say({ kind: 'grown', size: holdings.size() })
        if (performance.now() - saved > SAVE_MS) await save()
        return holdings
      } catch (error) {
        say({ kind: 'trouble', reason: reasonOf(error) })
        await leave()
        return null
      }
    },
    close: async (): Promise<void> => {
      await save()
      await leave()
    },
  }
}

const serve = (port: MessagePort, start: Start) => {
  const say = (message: FromThread) => port.postMessage(message)
  const keeper = createKeeper(start, say)
  let waiting: Extract<ToThread, { kind: 'asked' }>[] = []

  const loop = startLoop(BEAT_MS, async () => {
    // Whatever was asked by now counts on all that is committed by now.
    const asked = waiting
    waiting = []
    const holdings = await keeper.current()
    for (const { id, question } of asked)
      say({ kind: 'answered', id, answers: holdings && answerOf(holdings, question) })
    return 'rest'
  })

  port.on('message', async (message: ToThread) => {
    if (message.kind === 'asked') {
      waiting.push(message)
      loop.wake()
      return
    }
    await loop.stop()
    await keeper.close()
    port.close()
  })
}

if (parentPort) serve(parentPort, workerData as Start)
