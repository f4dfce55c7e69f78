/** Typed arrays that grow as they are written: once at the size expected, then by half. */
type Column = Uint32Array | Uint16Array

export interface Growing<Kind extends Column> {
  readonly push: (value: number) => void
  readonly length: () => number
  /** What was written, and nothing more. */
  readonly done: () => Kind
}

type Shared<Kind extends Column> = (length: number) => Kind

/** Shared memory, so that every worker reads the same bytes. */
export const words32: Shared<Uint32Array> = (length) => new Uint32Array(new SharedArrayBuffer(length * 4))
export const words16: Shared<Uint16Array> = (length) => new Uint16Array(new SharedArrayBuffer(length * 2))

export const growing = <Kind extends Column>(make: Shared<Kind>, expected: number): Growing<Kind> => {
  let column = make(Math.max(16, expected))
  let length = 0
  return {
    push: (value) => {
      if (length === column.length) {
        const wider = make(Math.ceil(length * 1.5))
        wider.set(column)
        column = wider
      }
      column[length] = value
      length += 1
    },
    length: () => length,
    done: () => {
      if (length === column.length) return column
      const exact = make(length)
      exact.set(column.subarray(0, length))
      return exact
    },
  }
}
