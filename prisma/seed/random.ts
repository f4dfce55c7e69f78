/** Dice that fall the same way for the same key, on every machine. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number
  chance(probability: number): boolean
  /** One of the list. The list must not be empty. */
  pick<Item>(list: readonly Item[]): Item
  /** One of the list, each as often as its weight says. */
  weighted<Item>(list: readonly (readonly [Item, number])[]): Item
  /** `count` different ones of the list, in its order; all of them when there are fewer. */
  some<Item>(list: readonly Item[], count: number): Item[]
}

/** FNV-1a, 32 bits: spreads a key over the four words of the generator's state. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}

/** sfc32 (Chris Doty-Humphrey's small fast counting generator, public domain). */
const sfc32 = (key: string): (() => number) => {
  let [a, b, c, counter] = [hash(`a${key}`), hash(`b${key}`), hash(`c${key}`), 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  // The first numbers still resemble the key.
  for (let round = 0; round < 12; round += 1) next()
  return next
}

const at = <Item>(list: readonly Item[], index: number): Item => {
  const item = list[index]
  if (item === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`)
  return item
}

/** A stream of its own for every key: what is drawn for one business never shifts another. */
export const dice = (key: string): Dice => {
  const word = sfc32(key)
  const next = () => word() / 0x1_0000_0000
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, int(0, list.length - 1)),
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      const found = list.find(([, weight]) => (left -= weight) < 0)
      return (found ?? at(list, list.length - 1))[0]
    },
    some: (list, count) => {
      const chosen = new Set<number>()
      while (chosen.size < Math.min(count, list.length)) chosen.add(int(0, list.length - 1))
      return list.filter((_, index) => chosen.has(index))
    },
  }
}

/** All seeded ids begin at this instant, so that they do not depend on the day of seeding. */
const FIRST_ID = Date.UTC(2026, 0, 1)

const idFrom = (time: string, key: string): string => {
  const word = sfc32(`id${key}`)
  const hex = [word(), word(), word()].map((part) => part.toString(16).padStart(8, '0')).join('')
  const variant = (8 + (Number.parseInt(hex.slice(3, 4), 16) % 4)).toString(16)
  return `${time}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}

/** A UUIDv7 that is the same for the same key. `order` sorts it among others: index pages fill one after another. */
export const seededId = (key: string, order = 0): string => {
  const time = (FIRST_ID + order).toString(16).padStart(12, '0')
  return idFrom(`${time.slice(0, 8)}-${time.slice(8)}`, key)
}

/** The id of a part of something: it sorts with its whole. */
export const partId = (whole: string, part: string | number): string => idFrom(whole.slice(0, 13), `${whole}/${part}`)
