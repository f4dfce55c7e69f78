/** Work done in rounds until it is stopped. */
export interface Loop {
  /** Begins the next round now instead of at the next beat. */
  readonly wake: () => void
  /** Finishes the round under way, then rests. */
  readonly stop: () => Promise<void>
}

/** Does rounds, with a rest of `beatMs` after each that answers `rest`; `again` goes on at once. */
export function startLoop(beatMs: number, round: () => Promise<'again' | 'rest'>): Loop {
  let stopping = false
  let nudge = () => {}
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, beatMs)
      nudge = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    while (!stopping) {
      const next = await round()
      if (next === 'rest' && !stopping) await rest()
    }
  }
  const running = run()
  return {
    wake: () => nudge(),
    stop: async () => {
      stopping = true
      nudge()
      await running
    },
  }
}
