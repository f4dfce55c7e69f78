/** What some runs took, in milliseconds. */
export class Times {
  readonly #all: number[] = []

  async measure<Answer>(work: () => Promise<Answer> | Answer): Promise<Answer> {
    const began = performance.now()
    const answer = await work()
    this.#all.push(performance.now() - began)
    return answer
  }

  /** Takes over what others took. */
  add(...others: readonly Times[]): this {
    for (const other of others) this.#all.push(...other.#all)
    return this
  }

  /** So many of a hundred runs took no longer. */
  percentile(share: number): number {
    const sorted = this.#all.toSorted((one, other) => one - other)
    return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)] ?? 0
  }

  told(): { readonly p50: number; readonly p95: number; readonly p99: number } {
    return { p50: tenths(this.percentile(50)), p95: tenths(this.percentile(95)), p99: tenths(this.percentile(99)) }
  }
}

/** To a tenth: more digits than that are noise. */
export const tenths = (number: number): number => Math.round(number * 10) / 10
