/** Work done in rounds until it is stopped. */
export interface Loop {
  /** Begins the next round now instead of at the next beat. */
  readonly wake: () => void
  /** Finishes the round under way, then rests. */
  readonly stop: () => Promise<void>
}

/**
 * Does rounds, with a rest of `beatMs` after each that answers `rest`; `again` goes on at once. The first begins after
 * `afterMs`.
 */
export function startLoop(beatMs: number, round: () => Promise<'again' | 'rest'>, afterMs = 0): Loop {
  let stopping = false
  let woken = false
  let endRest = () => {}
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      endRest = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const nudge = () => {
    woken = true
    endRest()
  }
  const run = async () => {
    if (afterMs > 0) await rest(afterMs)
    while (!stopping) {
      // What a wake announces during a round, the round may have missed: the next begins at once.
      woken = false
      const next = await round()
      if (next === 'rest' && !woken) await rest(beatMs)
    }
  }
  const running = run()
  return {
    wake: nudge,
    stop: async () => {
      stopping = true
      nudge()
      await running
    },
  }
}
