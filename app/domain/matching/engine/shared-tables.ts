import type { Table } from '../plan'

/**
 * The tables of one rule over many plans, each once. They stand side by side by position: what all of them say of one
 * business is one row, and nothing has to be fetched table by table.
 */
export interface SharedTables {
  /** The number of a table, taken once for each plan that has it. */
  readonly take: (name: string, table: Table) => number
  /** A plan has the table no longer; without a plan its number is free. */
  readonly release: (name: string) => void
  /** What every table says at a position, by number. */
  readonly at: (position: number) => Uint16Array
}

interface Taken {
  readonly number: number
  plans: number
}

const FIRST_ROOM = 16

export const createSharedTables = (positions: number): SharedTables => {
  const taken = new Map<string, Taken>()
  const free: number[] = []
  let room = FIRST_ROOM
  let rows = new Uint16Array(positions * room)

  const widen = () => {
    const wider = new Uint16Array(positions * room * 2)
    for (let position = 0; position < positions; position += 1)
      wider.set(rows.subarray(position * room, (position + 1) * room), position * room * 2)
    room *= 2
    rows = wider
  }
  const put = (table: Table): number => {
    const number = free.pop() ?? taken.size
    if (number >= room) widen()
    for (let position = 0; position < positions; position += 1) rows[position * room + number] = table[position] ?? 0
    return number
  }

  return {
    take: (name, table) => {
      const known = taken.get(name) ?? { number: put(table), plans: 0 }
      known.plans += 1
      taken.set(name, known)
      return known.number
    },
    release: (name) => {
      const known = taken.get(name)
      if (!known) return
      known.plans -= 1
      if (known.plans > 0) return
      taken.delete(name)
      free.push(known.number)
    },
    at: (position) => rows.subarray(position * room, (position + 1) * room),
  }
}
