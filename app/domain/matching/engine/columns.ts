import type { Field } from './layout'

/** Words that grow as they are written: room for what is expected at once, then half as much again. */
export interface Growing {
  readonly push: (word: number) => void
  readonly length: () => number
  /** What was written, and nothing more. */
  readonly done: () => Uint32Array
}

/** Shared memory, so that every worker reads the same bytes; pages that are never touched take no room. */
export const wordsOf = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4))

export const growing = (expected: number): Growing => {
  let column = wordsOf(Math.max(16, expected))
  let length = 0
  return {
    push: (word) => {
      if (length === column.length) {
        const wider = wordsOf(Math.ceil(length * 1.5))
        wider.set(column)
        column = wider
      }
      column[length] = word
      length += 1
    },
    length: () => length,
    done: () => column.subarray(0, length),
  }
}

/** A word of a column; beyond its end there are none. */
export const wordIn = (words: Uint32Array, at: number): number => words[at] ?? 0

/** A small integer in the words of a row. */
export const fieldIn = (words: Uint32Array, at: number, { word, shift, mask }: Field): number =>
  (wordIn(words, at + word) >>> shift) & mask
